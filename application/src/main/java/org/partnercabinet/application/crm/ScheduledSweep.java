package org.partnercabinet.application.crm;

import java.time.Clock;
import java.util.Locale;
import java.util.function.Supplier;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.outbox.Delivery;
import org.partnercabinet.application.outbox.Outbox;
import org.partnercabinet.application.outbox.Outcome;
import org.partnercabinet.application.outbox.Topic;
import org.partnercabinet.domain.crm.CrmSettings;
import org.partnercabinet.domain.job.Job;
import org.partnercabinet.domain.referral.Entity;

/** A sweep that comes by itself while sweeps are on, and leaves it to the one that somebody asked for. */
public final class ScheduledSweep implements Delivery {
    private final Transactions transactions;
    private final CountedSweep sweep;
    private final Supplier<CrmSettings> settings;
    private final Sweeping sweeping;
    private final Outbox outbox;
    private final Clock clock;

    public ScheduledSweep(
            Transactions transactions,
            CountedSweep sweep,
            Supplier<CrmSettings> settings,
            Sweeping sweeping,
            Outbox outbox,
            Clock clock) {
        this.transactions = transactions;
        this.sweep = sweep;
        this.settings = settings;
        this.sweeping = sweeping;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Topic topic() {
        return ReconcileDeals.RECONCILE;
    }

    @Override
    public Outcome deliver(String subject) {
        try {
            if (!comes() || !sweep.handle(Entity.valueOf(subject.toUpperCase(Locale.ROOT)), () -> {})) later(subject);
            return Outcome.DONE;
        } catch (CrmFailure failure) {
            return failure.outcome();
        }
    }

    private boolean comes() {
        boolean asked =
                sweeping.asked().filter(job -> job.state() == Job.State.RUNNING).isPresent();
        return settings.get().sweep().on() && !asked;
    }

    private void later(String subject) {
        var next = clock.instant().plus(settings.get().sweep().every());
        transactions.run(() -> outbox.add(topic(), subject, next));
    }
}
