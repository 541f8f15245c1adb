package org.partnercabinet.application.memory;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.partnercabinet.application.Page;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.link.LinkQueries;
import org.partnercabinet.domain.link.Click;
import org.partnercabinet.domain.link.Link;
import org.partnercabinet.domain.link.LinkId;
import org.partnercabinet.domain.link.TargetUrl;

record MemoryLinkQueries(MemoryDatabase db) implements LinkQueries {
    @Override
    public Page<LinkRow> list(Scope scope, Filter filter, PageRequest page) {
        return db.read(() -> Pages.inOrder(
                        db.links.all().filter(link -> shows(scope, link)).filter(link -> passes(filter, link)),
                        Link::createdAt,
                        link -> link.id().value(),
                        page)
                .map(this::row));
    }

    @Override
    public Optional<LinkRow> one(Scope scope, LinkId id) {
        return db.read(
                () -> db.links.find(id).filter(link -> shows(scope, link)).map(this::row));
    }

    private static boolean passes(Filter filter, Link link) {
        var content = link.content();
        var words = (content.title() + "\n" + link.code().value()).toLowerCase(Locale.ROOT);
        var type = content.type().name().toLowerCase(Locale.ROOT);
        return filter.q()
                        .map(q -> words.contains(q.strip().toLowerCase(Locale.ROOT)))
                        .orElse(true)
                && filter.type().map(type::equals).orElse(true)
                && filter.active().map(active -> active == content.active()).orElse(true);
    }

    private static boolean shows(Scope scope, Link link) {
        return scope.covers(link.partner()) && link.deletedAt().isEmpty();
    }

    private LinkRow row(Link link) {
        var content = link.content();
        var utm = content.utm();
        List<Click> people = db.clicks
                .all()
                .filter(click -> click.link().equals(link.id()) && !click.bot())
                .toList();
        return new LinkRow(
                link.id().value(),
                link.partner().value(),
                link.code().value(),
                content.title(),
                content.type().name().toLowerCase(Locale.ROOT),
                content.target().map(TargetUrl::value),
                utm.source(),
                utm.medium(),
                utm.campaign(),
                utm.content(),
                utm.term(),
                content.active(),
                link.createdAt(),
                people.size(),
                people.stream().filter(Click::unique).count(),
                referrals(link.id()));
    }

    private long referrals(LinkId link) {
        return db.referrals
                .all()
                .filter(r -> r.origin().throughLink().filter(link::equals).isPresent())
                .count();
    }
}
