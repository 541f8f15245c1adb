package org.partnercabinet.application.audit;

import static org.partnercabinet.application.audit.Journal.subject;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.partnercabinet.application.link.Links;
import org.partnercabinet.domain.link.Link;
import org.partnercabinet.domain.link.LinkCode;
import org.partnercabinet.domain.link.LinkId;

/** Links, and who changed them. Nothing is written when they are followed. */
public record AuditedLinks(Links inner, Journal journal) implements Links {
    @Override
    public void add(Link link) {
        inner.add(link);
        tell("link.created", link, Facts.NONE, facts(link));
    }

    @Override
    public Optional<Link> find(LinkId id) {
        return inner.find(id);
    }

    @Override
    public Link change(LinkId id, UnaryOperator<Link> change) {
        var seen = new Seen<>(change);
        return seen.told(inner.change(id, seen), (before, after) -> {
            if (after.deletedAt().isPresent()) tell("link.deleted", after, facts(before), Facts.NONE);
            else tell("link.changed", after, facts(before), facts(after));
        });
    }

    @Override
    public List<Link> followable(Collection<LinkCode> codes) {
        return inner.followable(codes);
    }

    private void tell(String action, Link link, Map<String, String> before, Map<String, String> after) {
        journal.write(action, subject("link", link.id(), link.partner()), before, after);
    }

    private static Map<String, String> facts(Link link) {
        var content = link.content();
        return Facts.of("title", content.title())
                .and("code", link.code().value())
                .and("type", content.type())
                .and("target_url", content.target().map(target -> target.value()))
                .and(content.utm())
                .and("active", content.active())
                .map();
    }
}
