package org.partnercabinet.application.crm;

import java.time.Clock;
import java.util.Optional;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.job.Work;
import org.partnercabinet.domain.referral.Entity;

/** A sweep of which people see how far it is and how it ended. One that begins takes over from one that is under way. */
public final class CountedSweep {
    private final Transactions transactions;
    private final ReconcileDeals sweep;
    private final Sweeps sweeps;
    private final Clock clock;

    public CountedSweep(Transactions transactions, ReconcileDeals sweep, Sweeps sweeps, Clock clock) {
        this.transactions = transactions;
        this.sweep = sweep;
        this.sweeps = sweeps;
        this.clock = clock;
    }

    /**
     * @param step called before each of its steps; what it throws stops the sweep
     * @return whether it got to the end; not when a later one goes on with it
     */
    boolean handle(Entity entity, Runnable step) {
        long number = transactions.inTransaction(() -> sweeps.began(entity, clock.instant()));
        try {
            boolean all = sweep.handle(entity, number, step);
            ended(entity, number, Optional.empty());
            return all;
        } catch (CrmFailure | Work.Stop known) {
            ended(entity, number, Optional.of(String.valueOf(known.getMessage())));
            throw known;
        } catch (RuntimeException fault) {
            ended(entity, number, Optional.of("internal error"));
            throw fault;
        }
    }

    private void ended(Entity entity, long number, Optional<String> failure) {
        transactions.run(() -> sweeps.ended(entity, number, clock.instant(), failure));
    }
}
