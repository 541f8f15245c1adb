package org.partnercabinet.application.memory;

import java.time.Instant;
import java.util.Optional;
import org.partnercabinet.application.landing.Landings;
import org.partnercabinet.application.memory.LandingTables.Claim;
import org.partnercabinet.application.memory.LandingTables.RevisionKey;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.landing.Landing;
import org.partnercabinet.domain.landing.LandingId;
import org.partnercabinet.domain.landing.Revision;
import org.partnercabinet.domain.landing.Slug;
import org.partnercabinet.domain.link.LinkId;
import org.partnercabinet.domain.partner.PartnerId;

record MemoryLandings(MemoryDatabase db) implements Landings {
    @Override
    public void add(Landing landing) {
        db.expectTransaction();
        if (db.partners.find(landing.partner()).isEmpty()) throw Refusal.notFound("partner");
        db.landing.landings.put(landing.id(), landing);
    }

    @Override
    public Optional<Landing> find(LandingId id) {
        return db.read(() -> db.landing.landings.find(id));
    }

    @Override
    public int count(PartnerId partner) {
        return db.read(() -> (int) db.landing
                .landings
                .all()
                .filter(landing -> landing.partner().equals(partner))
                .count());
    }

    @Override
    public int links(LandingId landing) {
        return db.read(() -> (int) db.links
                .all()
                .filter(link -> link.deletedAt().isEmpty())
                .filter(link ->
                        db.landing.links.find(link.id()).filter(landing::equals).isPresent())
                .count());
    }

    @Override
    public Landing lock(LandingId id) {
        db.expectTransaction();
        return db.landing.landings.find(id).orElseThrow(() -> Refusal.notFound("landing"));
    }

    @Override
    public void put(Landing changed) {
        db.expectTransaction();
        db.landing.landings.put(changed.id(), changed);
    }

    @Override
    public void remove(Landing landing) {
        db.expectTransaction();
        db.landing.images.removeIf(kept -> kept.picture().landing().equals(landing.id()));
        db.links.keys(link -> true).stream()
                .filter(id ->
                        db.landing.links.find(id).filter(landing.id()::equals).isPresent())
                .forEach(db.landing.links::remove);
        db.landing.landings.remove(landing.id());
    }

    @Override
    public boolean claim(Slug slug, LandingId landing, Instant now) {
        db.expectTransaction();
        Optional<Claim> there = db.landing.slugs.find(slug);
        boolean anothers = there.filter(claim -> !claim.landing().equals(landing))
                .filter(claim ->
                        claim.until().filter(until -> !until.isAfter(now)).isEmpty())
                .isPresent();
        if (anothers) return false;
        db.landing
                .slugs
                .all()
                .filter(claim ->
                        claim.landing().equals(landing) && claim.until().isEmpty())
                .forEach(claim -> db.landing.slugs.put(
                        claim.slug(), new Claim(claim.slug(), landing, Optional.of(now.plus(Slug.REDIRECTS)))));
        db.landing.slugs.put(slug, new Claim(slug, landing, Optional.empty()));
        return true;
    }

    @Override
    public void addRevision(Revision revision) {
        db.expectTransaction();
        db.landing.revisions.put(new RevisionKey(revision.landing(), revision.number()), revision);
        db.landing.revisions.removeIf(
                old -> old.landing().equals(revision.landing()) && old.number() <= revision.number() - Revision.KEPT);
    }

    @Override
    public Optional<Revision> revision(LandingId landing, int number) {
        return db.read(() -> db.landing.revisions.find(new RevisionKey(landing, number)));
    }

    @Override
    public void attach(LinkId link, LandingId landing) {
        db.expectTransaction();
        db.landing.links.put(link, landing);
    }

    @Override
    public Optional<LandingId> behind(LinkId link) {
        return db.read(() -> db.landing.links.find(link));
    }
}
