package org.partnercabinet.application.crm;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.outbox.Outbox;
import org.partnercabinet.application.outbox.OutboxQueries;
import org.partnercabinet.domain.referral.Entity;

/** When sweeps run. A planned one is never put off by planning it again. */
public final class Sweeping {
    private final Transactions transactions;
    private final Sweeps sweeps;
    private final Outbox outbox;
    private final OutboxQueries planned;

    public Sweeping(Transactions transactions, Sweeps sweeps, Outbox outbox, OutboxQueries planned) {
        this.transactions = transactions;
        this.sweeps = sweeps;
        this.outbox = outbox;
        this.planned = planned;
    }

    /** At that moment at the latest; part of the caller's transaction. */
    void plan(Instant at) {
        for (Entity entity : Entity.values()) outbox.add(ReconcileDeals.RECONCILE, subject(entity), at);
    }

    /** An administrator has both run now, also when they are off. */
    public void handle() {
        transactions.run(() -> {
            for (Entity entity : Entity.values()) {
                sweeps.ask(entity);
                outbox.add(ReconcileDeals.RECONCILE, subject(entity));
            }
        });
    }

    /** When the next one is due; empty while one runs, or before the first start. */
    public Optional<Instant> next(Entity entity) {
        return planned.dueAt(ReconcileDeals.RECONCILE.name(), subject(entity));
    }

    static String subject(Entity entity) {
        return entity.name().toLowerCase(Locale.ROOT);
    }
}
