package org.partnercabinet.application.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.event.Events;
import org.partnercabinet.application.outbox.Delivery;
import org.partnercabinet.application.outbox.Outbox;
import org.partnercabinet.application.outbox.Outcome;
import org.partnercabinet.application.outbox.Topic;

/** Forgets events, and files that were never sent, after a day. Recurs hourly. */
public final class ForgetOldEvents implements Delivery {
    public static final Topic FORGET = Topic.recurring("event.forget", 90);
    public static final Duration KEPT = Duration.ofDays(1);
    private static final String ALL = "all";
    private static final Duration PAUSE = Duration.ofHours(1);

    private final Transactions transactions;
    private final Events events;
    private final Files files;
    private final Outbox outbox;
    private final Clock clock;

    public ForgetOldEvents(Transactions transactions, Events events, Files files, Outbox outbox, Clock clock) {
        this.transactions = transactions;
        this.events = events;
        this.files = files;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Sets it going; needs an open transaction. */
    public void start() {
        outbox.add(FORGET, ALL);
    }

    @Override
    public Topic topic() {
        return FORGET;
    }

    @Override
    public Outcome deliver(String subject) {
        Instant now = clock.instant();
        transactions.run(() -> events.forget(now.minus(KEPT)));
        transactions.run(() -> files.forgetDrafts(now.minus(KEPT)));
        transactions.run(() -> outbox.add(FORGET, ALL, now.plus(PAUSE)));
        return Outcome.DONE;
    }
}
