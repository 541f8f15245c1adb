package org.partnercabinet.application.messaging;

import java.time.Clock;
import java.time.Instant;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.domain.partner.PartnerId;

/** A partner has read all notifications up to a moment: what came later they have not seen. */
public final class MarkAllNotificationsRead {
    private final Transactions transactions;
    private final Notifications notifications;
    private final Notify notify;
    private final Clock clock;

    public MarkAllNotificationsRead(
            Transactions transactions, Notifications notifications, Notify notify, Clock clock) {
        this.transactions = transactions;
        this.notifications = notifications;
        this.notify = notify;
        this.clock = clock;
    }

    /** @return how many were unread */
    public int handle(PartnerId partner, Instant until) {
        return transactions.inTransaction(() -> {
            int read = notifications.markAllRead(partner, until, clock.instant());
            if (read > 0) notify.counts(partner);
            return read;
        });
    }
}
