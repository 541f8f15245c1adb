package org.partnercabinet.application.audit;

import static org.partnercabinet.application.audit.Journal.subject;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.partnercabinet.application.landing.Landings;
import org.partnercabinet.domain.landing.Landing;
import org.partnercabinet.domain.landing.LandingId;
import org.partnercabinet.domain.landing.Revision;
import org.partnercabinet.domain.landing.Slug;
import org.partnercabinet.domain.link.LinkId;
import org.partnercabinet.domain.partner.PartnerId;

/**
 * Landing pages: who began, published and took them down, and changed their names and addresses. What a draft says is not
 * written down with each step; what was published stays as a revision.
 */
public record AuditedLandings(Landings inner, Journal journal) implements Landings {
    @Override
    public void add(Landing landing) {
        inner.add(landing);
        tell("landing.created", landing, Facts.NONE, facts(landing));
    }

    @Override
    public Optional<Landing> find(LandingId id) {
        return inner.find(id);
    }

    @Override
    public int count(PartnerId partner) {
        return inner.count(partner);
    }

    @Override
    public Landing lock(LandingId id) {
        return inner.lock(id);
    }

    @Override
    public void put(Landing changed) {
        Optional<Landing> before = before(changed);
        inner.put(changed);
        before.ifPresent(was -> {
            var past = facts(was);
            var present = facts(changed);
            if (!past.equals(present)) tell(action(was, changed), changed, past, present);
        });
    }

    @Override
    public void remove(Landing landing) {
        inner.remove(landing);
        tell("landing.removed", landing, facts(landing), Facts.NONE);
    }

    @Override
    public void restore(Landing changed, Revision former) {
        Optional<Landing> before = before(changed);
        inner.restore(changed, former);
        before.ifPresent(was -> {
            var present = Facts.of("draft_of_revision", former.number()).map();
            present.putAll(facts(changed));
            tell("landing.restored", changed, facts(was), present);
        });
    }

    private Optional<Landing> before(Landing changed) {
        return journal.isSomebody() ? inner.find(changed.id()) : Optional.empty();
    }

    private static String action(Landing was, Landing is) {
        if (is.state() == Landing.State.ARCHIVED && was.state() != is.state()) return "landing.archived";
        if (was.state() == Landing.State.ARCHIVED && was.state() != is.state()) return "landing.brought-back";
        if (was.revisions() != is.revisions()) return "landing.published";
        return was.isPublic() && !is.isPublic() ? "landing.unpublished" : "landing.changed";
    }

    private void tell(String action, Landing landing, Map<String, String> before, Map<String, String> after) {
        journal.write(action, subject("landing", landing.id(), landing.partner()), before, after);
    }

    private static Map<String, String> facts(Landing landing) {
        return Facts.of("name", landing.draft().name())
                .and("slug", landing.draft().slug().map(Slug::value))
                .and("state", landing.state())
                .and("revision", landing.shown())
                .map();
    }

    @Override
    public boolean claim(Slug slug, LandingId landing, Instant now) {
        return inner.claim(slug, landing, now);
    }

    @Override
    public void addRevision(Revision revision) {
        inner.addRevision(revision);
    }

    @Override
    public Optional<Revision> revision(LandingId landing, int number) {
        return inner.revision(landing, number);
    }

    @Override
    public void attach(LinkId link, LandingId landing) {
        inner.attach(link, landing);
    }

    @Override
    public int links(LandingId landing) {
        return inner.links(landing);
    }

    @Override
    public Optional<LandingId> behind(LinkId link) {
        return inner.behind(link);
    }
}
