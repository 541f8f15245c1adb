package org.partnercabinet.application.messaging;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.event.Events;
import org.partnercabinet.application.event.Signal;
import org.partnercabinet.domain.identity.AccountId;

/** Somebody of the company has read all notices up to a moment: what came later they have not seen. */
public final class MarkNoticesRead {
    private final Transactions transactions;
    private final Notices notices;
    private final Events events;
    private final Clock clock;

    public MarkNoticesRead(Transactions transactions, Notices notices, Events events, Clock clock) {
        this.transactions = transactions;
        this.notices = notices;
        this.events = events;
        this.clock = clock;
    }

    /** @return how many were unread */
    public int handle(AccountId account, Instant until) {
        return transactions.inTransaction(() -> {
            int read = notices.markAllRead(account, until, clock.instant());
            if (read > 0) events.add(List.of(new Signal(account, Signal.Kind.BADGE, Notify.NOTIFICATIONS)));
            return read;
        });
    }
}
