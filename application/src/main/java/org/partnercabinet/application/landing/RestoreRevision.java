package org.partnercabinet.application.landing;

import java.time.Clock;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.landing.Landing;
import org.partnercabinet.domain.landing.LandingId;
import org.partnercabinet.domain.landing.Revision;

/** What was published once becomes the draft again, at the address the draft has now. */
public final class RestoreRevision {
    private final Transactions transactions;
    private final Landings landings;
    private final Clock clock;

    public RestoreRevision(Transactions transactions, Landings landings, Clock clock) {
        this.transactions = transactions;
        this.landings = landings;
        this.clock = clock;
    }

    /** @throws Refusal NOT_FOUND {@code landing}, {@code revision}; CONFLICT {@code landing.stale} */
    public Landing handle(Scope scope, LandingId id, int number, int seen) {
        return transactions.inTransaction(() -> {
            Landing landing = OwnLandings.lock(landings, scope, id);
            Revision old = landings.revision(id, number).orElseThrow(() -> Refusal.notFound("revision"));
            var content = old.content().at(landing.draft().slug());
            Landing changed = landing.change(content, seen, clock.instant());
            landings.restore(changed, old);
            return changed;
        });
    }
}
