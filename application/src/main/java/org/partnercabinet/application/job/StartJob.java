package org.partnercabinet.application.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.partnercabinet.application.Ids;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.domain.job.Job;
import org.partnercabinet.domain.job.JobId;

/** Somebody asks for long work. Who asked for the same a moment ago gets that. */
public final class StartJob {
    /** So long, what is done answers the same question. */
    public static final Duration FRESH = Duration.ofMinutes(10);

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

    public JobId handle(Job.Order order) {
        return transactions.inTransaction(() -> {
            Instant now = clock.instant();
            return jobs.same(order, now.minus(FRESH)).map(Job::id).orElseGet(() -> add(order, now));
        });
    }

    private JobId add(Job.Order order, Instant now) {
        var job = Job.queued(new JobId(ids.next()), order, now);
        jobs.add(job);
        return job.id();
    }
}
