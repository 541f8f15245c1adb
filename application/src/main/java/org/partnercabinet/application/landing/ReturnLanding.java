package org.partnercabinet.application.landing;

import java.time.Clock;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.domain.landing.Landing;
import org.partnercabinet.domain.landing.LandingId;

/** A page that was put away is there again, with its address, links and requests; it is not public. */
public final class ReturnLanding {
    private final Transactions transactions;
    private final Landings landings;
    private final Clock clock;

    public ReturnLanding(Transactions transactions, Landings landings, Clock clock) {
        this.transactions = transactions;
        this.landings = landings;
        this.clock = clock;
    }

    /** @throws org.partnercabinet.domain.Refusal NOT_FOUND {@code landing} */
    public void handle(Scope scope, LandingId id) {
        transactions.run(() -> {
            Landing landing = OwnLandings.lock(landings, scope, id);
            landings.put(landing.bringBack(clock.instant()));
        });
    }
}
