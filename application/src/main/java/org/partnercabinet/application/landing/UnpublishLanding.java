package org.partnercabinet.application.landing;

import java.time.Clock;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.domain.landing.Landing;
import org.partnercabinet.domain.landing.LandingId;

/** A partner takes a page down: people read that it is gone; its address stays the partner's. */
public final class UnpublishLanding {
    private final Transactions transactions;
    private final Landings landings;
    private final Clock clock;

    public UnpublishLanding(Transactions transactions, Landings landings, Clock clock) {
        this.transactions = transactions;
        this.landings = landings;
        this.clock = clock;
    }

    /** @throws org.partnercabinet.domain.Refusal NOT_FOUND {@code landing}; CONFLICT {@code landing.not-published} */
    public Landing handle(Scope scope, LandingId id) {
        return transactions.inTransaction(() -> {
            Landing down = OwnLandings.lock(landings, scope, id).unpublish(clock.instant());
            landings.put(down);
            return down;
        });
    }
}
