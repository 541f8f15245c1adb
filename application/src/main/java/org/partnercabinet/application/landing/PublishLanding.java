package org.partnercabinet.application.landing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.partnercabinet.application.Ids;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.link.Links;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.landing.Checks;
import org.partnercabinet.domain.landing.Content;
import org.partnercabinet.domain.landing.Finding;
import org.partnercabinet.domain.landing.Landing;
import org.partnercabinet.domain.landing.LandingId;
import org.partnercabinet.domain.landing.Revision;
import org.partnercabinet.domain.landing.Slug;
import org.partnercabinet.domain.link.Link;
import org.partnercabinet.domain.link.LinkCode;
import org.partnercabinet.domain.link.LinkId;
import org.partnercabinet.domain.link.Utm;

/** A draft becomes public as it is now, at its address, with a link that leads to it. */
public final class PublishLanding {
    private final Transactions transactions;
    private final Landings landings;
    private final Images images;
    private final Links links;
    private final Stamp stamp;

    /** What a new link and a revision need from outside. */
    public record Stamp(Ids ids, RandomGenerator random, Clock clock) {}

    public PublishLanding(Transactions transactions, Landings landings, Images images, Links links, Stamp stamp) {
        this.transactions = transactions;
        this.landings = landings;
        this.images = images;
        this.links = links;
        this.stamp = stamp;
    }

    /**
     * @throws Refusal NOT_FOUND {@code landing}; CONFLICT {@code landing.stale}, {@code landing.slug-taken}; RULE
     *     {@code landing.not-ready} while a check finds an error
     */
    public Landing handle(Scope scope, LandingId id, int seen, AccountId by) {
        Instant now = stamp.clock().instant();
        return transactions.inTransaction(() -> {
            Landing landing = OwnLandings.lock(landings, scope, id);
            Optional<LinkId> old =
                    landing.link().filter(link -> links.find(link).isPresent());
            var through = old.orElseGet(() -> new LinkId(stamp.ids().next()));
            Landing published = landing.publish(seen, through, now);
            expectReady(landing.draft(), id);
            claim(landing.draft().slug().orElseThrow(), id, now);
            if (old.isEmpty()) link(published, through, now);
            landings.put(published);
            landings.addRevision(new Revision(id, published.revisions(), published.draft(), by, now));
            return published;
        });
    }

    private void expectReady(Content draft, LandingId id) {
        List<Finding> findings = Checks.of(draft, images.of(id));
        long errors = findings.stream().filter(Finding::blocks).count();
        if (errors > 0)
            throw Refusal.rule("landing.not-ready", "checks found errors").with("count", errors);
    }

    private void claim(Slug slug, LandingId id, Instant now) {
        if (!landings.claim(slug, id, now)) {
            throw Refusal.conflict("landing.slug-taken", "another page's address")
                    .at("slug");
        }
    }

    private void link(Landing landing, LinkId id, Instant now) {
        var content = new Link.Content(landing.draft().name(), Link.Type.LANDING, Optional.empty(), Utm.NONE, true);
        links.add(new Link(id, landing.partner(), LinkCode.random(stamp.random()), content, now, Optional.empty()));
        landings.attach(id, landing.id());
    }
}
