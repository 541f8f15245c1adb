package org.partnercabinet.application.job;

import java.time.Clock;
import java.time.Instant;
import org.partnercabinet.application.Ids;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.domain.job.Job;
import org.partnercabinet.domain.job.JobId;

/** Somebody asks for long work; some process does it after the commit. */
public final class StartJob {
    private final Transactions transactions;
    private final Jobs jobs;
    private final Ids ids;
    private final Clock clock;

    public StartJob(Transactions transactions, Jobs jobs, Ids ids, Clock clock) {
        this.transactions = transactions;
        this.jobs = jobs;
        this.ids = ids;
        this.clock = clock;
    }

    /** @return a new job, or the one that was asked for before, by {@code once} */
    public JobId handle(Job.Order order, Once once) {
        return transactions.inTransaction(() -> {
            Instant now = clock.instant();
            var fresh = Job.queued(new JobId(ids.next()), order, now);
            var question = once.question(order);
            if (question.isPresent())
                return jobs.ask(fresh, question.get(), once.doneAfter(now)).id();
            jobs.add(fresh);
            return fresh.id();
        });
    }
}
