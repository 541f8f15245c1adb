package org.partnercabinet.application.landing;

import java.time.Clock;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.partnercabinet.application.Ids;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.link.Links;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.landing.Landing;
import org.partnercabinet.domain.landing.LandingId;
import org.partnercabinet.domain.link.Link;
import org.partnercabinet.domain.link.LinkCode;
import org.partnercabinet.domain.link.LinkId;
import org.partnercabinet.domain.link.Utm;

/** One more link to a page, such as for another channel. */
public final class AddLandingLink {
    private final Transactions transactions;
    private final Landings landings;
    private final Links links;
    private final Ids ids;
    private final RandomGenerator random;
    private final Clock clock;

    public AddLandingLink(
            Transactions transactions, Landings landings, Links links, Ids ids, RandomGenerator random, Clock clock) {
        this.transactions = transactions;
        this.landings = landings;
        this.links = links;
        this.ids = ids;
        this.random = random;
        this.clock = clock;
    }

    /** @throws Refusal NOT_FOUND {@code landing}; RULE {@code landing.too-many-links} */
    public LinkId handle(Scope scope, LandingId id, String title, Utm utm) {
        var content = new Link.Content(title, Link.Type.LANDING, Optional.empty(), utm, true);
        return transactions.inTransaction(() -> {
            Landing landing = OwnLandings.lock(landings, scope, id);
            if (landings.links(id) >= Landing.MOST_LINKS) {
                throw Refusal.rule("landing.too-many-links", "too many links").with("max", Landing.MOST_LINKS);
            }
            var link = new LinkId(ids.next());
            links.add(new Link(
                    link, landing.partner(), LinkCode.random(random), content, clock.instant(), Optional.empty()));
            landings.attach(link, id);
            return link;
        });
    }
}
