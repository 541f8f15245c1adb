package org.partnercabinet.application.landing;

import java.time.Clock;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.landing.Landing;
import org.partnercabinet.domain.landing.LandingId;

/** A partner needs a page no more: one that was never public goes for good, another one is put away. */
public final class DiscardLanding {
    private final Transactions transactions;
    private final Landings landings;
    private final Clock clock;

    public DiscardLanding(Transactions transactions, Landings landings, Clock clock) {
        this.transactions = transactions;
        this.landings = landings;
        this.clock = clock;
    }

    /**
     * @return whether it can come back
     * @throws Refusal NOT_FOUND {@code landing}; CONFLICT {@code landing.has-links} when it would go and links lead to it
     */
    public boolean handle(Scope scope, LandingId id) {
        return transactions.inTransaction(() -> {
            Landing landing = OwnLandings.lock(landings, scope, id);
            if (landing.wasNeverPublished()) {
                if (landings.links(id) > 0) throw Refusal.conflict("landing.has-links", "links lead to it");
                landings.remove(landing);
                return false;
            }
            landings.put(landing.archive(clock.instant()));
            return true;
        });
    }
}
