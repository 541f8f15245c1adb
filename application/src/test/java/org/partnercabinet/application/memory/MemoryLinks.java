package org.partnercabinet.application.memory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.partnercabinet.application.link.Links;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.link.Link;
import org.partnercabinet.domain.link.LinkCode;
import org.partnercabinet.domain.link.LinkId;
import org.partnercabinet.domain.partner.Partner;

record MemoryLinks(MemoryDatabase db) implements Links {
    @Override
    public void add(Link link) {
        db.expectTransaction();
        if (db.partners.find(link.partner()).isEmpty()) throw Refusal.notFound("partner");
        db.links.put(link.id(), link);
    }

    @Override
    public Optional<Link> find(LinkId id) {
        return db.read(() -> db.links.find(id).filter(link -> link.deletedAt().isEmpty()));
    }

    @Override
    public Link change(LinkId id, UnaryOperator<Link> change) {
        db.expectTransaction();
        Link changed = change.apply(db.links.find(id).orElseThrow(() -> Refusal.notFound("link")));
        db.links.put(id, changed);
        return changed;
    }

    @Override
    public List<Link> followable(Collection<LinkCode> codes) {
        return db.read(() -> db.links
                .all()
                .filter(link -> codes.contains(link.code()) && link.leadsSomewhere())
                .filter(link -> db.partners
                        .find(link.partner())
                        .filter(Partner::isApproved)
                        .isPresent())
                .toList());
    }
}
