package org.partnercabinet.application.crm;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.outbox.Delivery;
import org.partnercabinet.application.outbox.Outbox;
import org.partnercabinet.application.outbox.Outcome;
import org.partnercabinet.application.outbox.Topic;
import org.partnercabinet.domain.crm.CrmSettings;
import org.partnercabinet.domain.referral.Entity;

/** A sweep as administrators have it: on or off, how far it is and how it ended. One that was asked for runs when off. */
public final class ScheduledSweep implements Delivery {
    private final Transactions transactions;
    private final ReconcileDeals sweep;
    private final Supplier<CrmSettings> settings;
    private final Sweeps sweeps;
    private final Outbox outbox;
    private final Clock clock;

    public ScheduledSweep(
            Transactions transactions,
            ReconcileDeals sweep,
            Supplier<CrmSettings> settings,
            Sweeps sweeps,
            Outbox outbox,
            Clock clock) {
        this.transactions = transactions;
        this.sweep = sweep;
        this.settings = settings;
        this.sweeps = sweeps;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Topic topic() {
        return sweep.topic();
    }

    @Override
    public Outcome deliver(String subject) {
        Entity entity = Entity.valueOf(subject.toUpperCase(Locale.ROOT));
        if (!transactions.inTransaction(() -> begins(entity, clock.instant()))) return Outcome.DONE;
        try {
            Outcome outcome = sweep.deliver(subject);
            ended(entity, failure(outcome));
            return outcome;
        } catch (RuntimeException fault) {
            ended(entity, Optional.of("internal error"));
            throw fault;
        }
    }

    private boolean begins(Entity entity, Instant now) {
        CrmSettings.Sweep wanted = settings.get().sweep();
        boolean begins = wanted.on() || sweeps.isAsked(entity);
        if (begins) sweeps.began(entity, now);
        else outbox.add(topic(), Sweeping.subject(entity), now.plus(wanted.every()));
        return begins;
    }

    private void ended(Entity entity, Optional<String> failure) {
        transactions.run(() -> sweeps.ended(entity, clock.instant(), failure));
    }

    private static Optional<String> failure(Outcome outcome) {
        if (outcome instanceof Outcome.NotNow later) return Optional.of(later.why());
        return outcome instanceof Outcome.Rejected rejected ? Optional.of(rejected.why()) : Optional.empty();
    }
}
