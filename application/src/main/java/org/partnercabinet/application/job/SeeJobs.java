package org.partnercabinet.application.job;

import java.time.Instant;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.domain.identity.AccountId;

/** Somebody has seen how their jobs ended. */
public final class SeeJobs {
    private final Transactions transactions;
    private final Jobs jobs;

    public SeeJobs(Transactions transactions, Jobs jobs) {
        this.transactions = transactions;
        this.jobs = jobs;
    }

    /** @param until of the jobs that ended up to then */
    public void handle(AccountId owner, Instant until) {
        transactions.run(() -> jobs.seen(owner, until));
    }
}
