package org.partnercabinet.application.crm;

import java.time.Clock;
import java.time.Duration;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.outbox.Delivery;
import org.partnercabinet.application.outbox.Outbox;
import org.partnercabinet.application.outbox.Outcome;
import org.partnercabinet.application.outbox.Topic;

/** Every day there is a proof. Recurs by adding its own subject. */
public final class ProveDaily implements Delivery {
    public static final Topic DAILY = Topic.recurring("crm.prove-daily", 80);
    private static final String ALL = "all";
    private static final Duration DAY = Duration.ofDays(1);

    /** The first sweeps go first. */
    private static final Duration FIRST = Duration.ofHours(1);

    private final Transactions transactions;
    private final StartProof start;
    private final Outbox outbox;
    private final Clock clock;

    public ProveDaily(Transactions transactions, StartProof start, Outbox outbox, Clock clock) {
        this.transactions = transactions;
        this.start = start;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Sets it going; needs an open transaction. */
    public void start() {
        outbox.add(DAILY, ALL, clock.instant().plus(FIRST));
    }

    @Override
    public Topic topic() {
        return DAILY;
    }

    @Override
    public Outcome deliver(String subject) {
        transactions.run(() -> {
            start.handle(false);
            outbox.add(DAILY, ALL, clock.instant().plus(DAY));
        });
        return Outcome.DONE;
    }
}
