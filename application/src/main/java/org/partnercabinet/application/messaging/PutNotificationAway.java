package org.partnercabinet.application.messaging;

import java.time.Clock;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.messaging.NotificationId;
import org.partnercabinet.domain.partner.PartnerId;

/** A partner does not want to see a notification any more. */
public final class PutNotificationAway {
    private final Transactions transactions;
    private final Notifications notifications;
    private final Notify notify;
    private final Clock clock;

    public PutNotificationAway(Transactions transactions, Notifications notifications, Notify notify, Clock clock) {
        this.transactions = transactions;
        this.notifications = notifications;
        this.notify = notify;
        this.clock = clock;
    }

    public void handle(PartnerId partner, NotificationId id) {
        transactions.run(() -> {
            if (!notifications.putAway(partner, id, clock.instant())) throw Refusal.notFound("notification");
            notify.counts(partner);
        });
    }
}
