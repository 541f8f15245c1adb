package org.partnercabinet.application.messaging;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.partnercabinet.application.Ids;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.client.Clients;
import org.partnercabinet.application.outbox.Delivery;
import org.partnercabinet.application.outbox.Outcome;
import org.partnercabinet.application.outbox.Topic;
import org.partnercabinet.application.referral.Referrals;
import org.partnercabinet.application.referral.RegisterReferral;
import org.partnercabinet.domain.messaging.Notification;
import org.partnercabinet.domain.messaging.NotificationId;
import org.partnercabinet.domain.referral.Referral;
import org.partnercabinet.domain.referral.ReferralId;

/** That somebody left a request behind a partner's link is told to the partner, once. Subject: the referral. */
public final class TellNewClient implements Delivery {
    private final Transactions transactions;
    private final Referrals referrals;
    private final Clients clients;
    private final Notify notify;
    private final Stamp stamp;

    /** What every new notification needs from outside. */
    public record Stamp(Ids ids, Clock clock) {}

    public TellNewClient(Transactions transactions, Referrals referrals, Clients clients, Notify notify, Stamp stamp) {
        this.transactions = transactions;
        this.referrals = referrals;
        this.clients = clients;
        this.notify = notify;
        this.stamp = stamp;
    }

    @Override
    public Topic topic() {
        return RegisterReferral.CAME;
    }

    @Override
    public Outcome deliver(String subject) {
        var id = new ReferralId(UUID.fromString(subject));
        transactions.run(() -> referrals.find(id).ifPresent(this::tell));
        return Outcome.DONE;
    }

    private void tell(Referral referral) {
        notify.tell(new Notification(
                new NotificationId(stamp.ids().next()),
                referral.partner(),
                Notification.CLIENT_CAME,
                "referral:" + referral.id().value(),
                clients.get(referral.client()).name(),
                stamp.clock().instant(),
                Optional.empty()));
    }
}
