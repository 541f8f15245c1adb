package org.partnercabinet.application.job;

import java.time.Clock;
import java.util.Optional;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.job.Job;
import org.partnercabinet.domain.job.JobId;

/** Nobody wants a job any more: it ends at once, or at its next step. */
public final class CancelJob {
    private final Transactions transactions;
    private final Jobs jobs;
    private final Clock clock;

    public CancelJob(Transactions transactions, Jobs jobs, Clock clock) {
        this.transactions = transactions;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** @param owner empty: whoever's it is. @throws Refusal NOT_FOUND {@code job} */
    public void handle(Optional<AccountId> owner, JobId id) {
        transactions.run(() -> {
            Job job = jobs.lock(id);
            if (owner.filter(mine -> !mine.equals(job.order().owner())).isPresent()) throw Refusal.notFound("job");
            Job left = job.unwanted(clock.instant());
            if (!left.equals(job)) jobs.put(left);
        });
    }
}
