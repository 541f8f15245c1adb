package org.partnercabinet.application.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.partnercabinet.application.Page;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.landing.LandingQueries;
import org.partnercabinet.application.memory.LandingTables.Claim;
import org.partnercabinet.application.memory.LandingTables.RevisionKey;
import org.partnercabinet.domain.landing.Landing;
import org.partnercabinet.domain.landing.LandingId;
import org.partnercabinet.domain.landing.Revision;
import org.partnercabinet.domain.landing.Slug;
import org.partnercabinet.domain.link.ClickId;
import org.partnercabinet.domain.link.Link;
import org.partnercabinet.domain.link.LinkId;
import org.partnercabinet.domain.link.WebOrigin;
import org.partnercabinet.domain.partner.Partner;

record MemoryLandingQueries(MemoryDatabase db) implements LandingQueries {
    @Override
    public Page<LandingRow> list(Scope scope, Filter filter, PageRequest page) {
        return db.read(() -> Pages.inOrder(
                        db.landing
                                .landings
                                .all()
                                .filter(landing -> scope.covers(landing.partner()))
                                .filter(landing -> passes(filter, landing)),
                        Landing::createdAt,
                        landing -> landing.id().value(),
                        page)
                .map(this::row));
    }

    @Override
    public Optional<LandingRow> one(Scope scope, LandingId id) {
        return db.read(() -> db.landing
                .landings
                .find(id)
                .filter(landing -> scope.covers(landing.partner()))
                .map(this::row));
    }

    @Override
    public List<RevisionRow> revisions(LandingId id) {
        return db.read(() -> db.landing
                .revisions
                .all()
                .filter(revision -> revision.landing().equals(id))
                .sorted(Comparator.comparingInt(Revision::number).reversed())
                .map(revision ->
                        new RevisionRow(revision.number(), revision.by().value(), revision.at()))
                .toList());
    }

    @Override
    public Optional<Shown> at(Slug slug, Instant now) {
        return db.read(() -> db.landing
                .slugs
                .find(slug)
                .filter(claim ->
                        claim.until().filter(until -> !until.isAfter(now)).isEmpty())
                .flatMap(claim -> db.landing.landings.find(claim.landing()))
                .flatMap(this::shown));
    }

    @Override
    public Optional<Slug> behind(LinkId link) {
        return db.read(() -> db.landing
                .links
                .find(link)
                .flatMap(db.landing.landings::find)
                .flatMap(this::shown)
                .filter(Shown::open)
                .map(Shown::slug));
    }

    @Override
    public boolean isLedBy(LandingId id, ClickId click, Instant since) {
        return db.read(() -> db.clicks
                .find(click)
                .filter(known -> !known.at().isBefore(since))
                .flatMap(known -> db.landing.links.find(known.link()))
                .filter(id::equals)
                .isPresent());
    }

    @Override
    public List<WebOrigin> sites(LandingId id) {
        return db.read(() -> {
            Optional<LinkId> own = db.landing.landings.find(id).flatMap(Landing::link);
            return db.links
                    .all()
                    .filter(link -> link.deletedAt().isEmpty())
                    .filter(link ->
                            db.landing.links.find(link.id()).filter(id::equals).isPresent())
                    .sorted(Comparator.comparing((Link link) -> !own.equals(Optional.of(link.id())))
                            .thenComparing(Link::createdAt))
                    .flatMap(link -> db.landing.origins.find(link.id()).stream())
                    .flatMap(List::stream)
                    .distinct()
                    .toList();
        });
    }

    private Optional<Shown> shown(Landing landing) {
        Optional<Link> link = landing.link().flatMap(db.links::find);
        boolean open = landing.isPublic()
                && link.filter(Link::leadsSomewhere).isPresent()
                && db.partners
                        .find(landing.partner())
                        .filter(Partner::isApproved)
                        .isPresent();
        return landing.shown()
                .flatMap(number -> db.landing.revisions.find(new RevisionKey(landing.id(), number)))
                .flatMap(revision -> slug(landing.id())
                        .map(slug -> new Shown(
                                landing.id(),
                                slug,
                                revision.number(),
                                revision.content(),
                                landing.link().orElseThrow(),
                                link.map(l -> l.code().value()).orElse(""),
                                open)));
    }

    private Optional<Slug> slug(LandingId landing) {
        return db.landing
                .slugs
                .all()
                .filter(claim ->
                        claim.landing().equals(landing) && claim.until().isEmpty())
                .map(Claim::slug)
                .findFirst();
    }

    private static boolean passes(Filter filter, Landing landing) {
        String name = landing.draft().name().toLowerCase(Locale.ROOT);
        return filter.q()
                        .map(q -> name.contains(q.strip().toLowerCase(Locale.ROOT)))
                        .orElse(true)
                && filter.isArchived() == (landing.state() == Landing.State.ARCHIVED)
                && filter.state().map(state(landing)::equals).orElse(true);
    }

    private static String state(Landing landing) {
        return landing.state().name().toLowerCase(Locale.ROOT);
    }

    private LandingRow row(Landing landing) {
        return new LandingRow(
                landing.id().value(),
                landing.partner().value(),
                db.partners
                        .find(landing.partner())
                        .map(partner -> partner.profile().name())
                        .orElse(""),
                landing.draft().name(),
                slug(landing.id()).map(Slug::value),
                state(landing),
                landing.version(),
                landing.link().map(LinkId::value),
                landing.link().flatMap(db.links::find).map(link -> link.code().value()),
                landing.createdAt(),
                landing.changedAt());
    }
}
