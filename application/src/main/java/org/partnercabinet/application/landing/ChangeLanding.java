package org.partnercabinet.application.landing;

import java.time.Clock;
import java.util.function.UnaryOperator;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.domain.landing.Content;
import org.partnercabinet.domain.landing.Landing;
import org.partnercabinet.domain.landing.LandingId;

/** Somebody goes on with a draft; what is public stays as it is. Only the company changes blocks that it fixed. */
public final class ChangeLanding {
    private final Transactions transactions;
    private final Landings landings;
    private final Clock clock;

    public ChangeLanding(Transactions transactions, Landings landings, Clock clock) {
        this.transactions = transactions;
        this.landings = landings;
        this.clock = clock;
    }

    /**
     * @param seen the version the change is made to
     * @throws org.partnercabinet.domain.Refusal NOT_FOUND {@code landing}; CONFLICT {@code landing.stale},
     *     {@code landing.archived}; RULE {@code landing.block-locked}
     */
    public Landing handle(Scope scope, LandingId id, int seen, UnaryOperator<Content> change) {
        return transactions.inTransaction(() -> {
            Landing landing = OwnLandings.lock(landings, scope, id);
            Content next = change.apply(landing.draft());
            Landing changed = scope.partner().isPresent()
                    ? landing.change(next, seen, clock.instant())
                    : landing.changeFreely(next, seen, clock.instant());
            landings.put(changed);
            return changed;
        });
    }
}
