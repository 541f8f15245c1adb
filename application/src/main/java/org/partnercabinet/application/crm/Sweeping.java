package org.partnercabinet.application.crm;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.partnercabinet.application.job.Jobs;
import org.partnercabinet.application.job.Once;
import org.partnercabinet.application.job.StartJob;
import org.partnercabinet.application.outbox.Outbox;
import org.partnercabinet.application.outbox.OutboxQueries;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.job.Job;
import org.partnercabinet.domain.referral.Entity;

/** When sweeps run. A planned one is never put off by planning it again. */
public final class Sweeping {
    private final StartJob job;
    private final Jobs jobs;
    private final Outbox outbox;
    private final OutboxQueries planned;

    public Sweeping(StartJob job, Jobs jobs, Outbox outbox, OutboxQueries planned) {
        this.job = job;
        this.jobs = jobs;
        this.outbox = outbox;
        this.planned = planned;
    }

    /** At that moment at the latest; part of the caller's transaction. */
    void plan(Instant at) {
        for (Entity entity : Entity.values()) outbox.add(ReconcileDeals.RECONCILE, subject(entity), at);
    }

    /** An administrator has both run now, also when they are off. Whoever asks while that is not over gets the same. */
    public void handle(AccountId by) {
        job.handle(new Job.Order(by, SyncDeals.SYNC, ""), Once.OF_ITS_KIND);
    }

    /** The job of whoever wants both now, while it is not over. */
    public Optional<Job> asked() {
        return jobs.asked(Once.ofKind(SyncDeals.SYNC))
                .filter(found -> !found.state().isOver());
    }

    /** When the next one is due; empty while one runs by itself, or before the first start. */
    public Optional<Instant> next(Entity entity) {
        return planned.dueAt(ReconcileDeals.RECONCILE.name(), subject(entity));
    }

    static String subject(Entity entity) {
        return entity.name().toLowerCase(Locale.ROOT);
    }
}
