package org.partnercabinet.application.messaging;

import java.util.Optional;
import java.util.UUID;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.ledger.Ledger;
import org.partnercabinet.application.outbox.Delivery;
import org.partnercabinet.application.outbox.Outcome;
import org.partnercabinet.application.outbox.Topic;
import org.partnercabinet.application.reward.ReleaseHeldRewards;
import org.partnercabinet.application.reward.Releases;
import org.partnercabinet.application.reward.Releases.Freed;
import org.partnercabinet.application.reward.Releases.Untold;
import org.partnercabinet.domain.messaging.Notification;
import org.partnercabinet.domain.messaging.NotificationId;
import org.partnercabinet.domain.partner.PartnerId;

/**
 * That held money became available is told to the partner: all that did since the last time at once, and none of it twice,
 * because how far was told commits with the telling. Subject: the partner.
 */
public final class TellFreedRewards implements Delivery {
    private final Transactions transactions;
    private final Ledger ledger;
    private final Releases releases;
    private final Notify notify;
    private final TellNewClient.Stamp stamp;

    public TellFreedRewards(
            Transactions transactions, Ledger ledger, Releases releases, Notify notify, TellNewClient.Stamp stamp) {
        this.transactions = transactions;
        this.ledger = ledger;
        this.releases = releases;
        this.notify = notify;
        this.stamp = stamp;
    }

    @Override
    public Topic topic() {
        return ReleaseHeldRewards.FREED;
    }

    @Override
    public Outcome deliver(String subject) {
        var partner = new PartnerId(UUID.fromString(subject));
        transactions.run(() -> {
            ledger.lock(partner);
            releases.untold(partner).ifPresent(untold -> tell(partner, untold));
        });
        return Outcome.DONE;
    }

    private void tell(PartnerId partner, Untold untold) {
        releases.told(partner, untold.upTo());
        untold.freed().forEach(freed -> notify.tell(told(partner, untold.upTo(), freed)));
    }

    private Notification told(PartnerId partner, long upTo, Freed freed) {
        String currency = freed.amount().currency().getCurrencyCode();
        return new Notification(
                new NotificationId(stamp.ids().next()),
                partner,
                Notification.REWARD_FREED,
                "release:" + upTo + "/" + currency,
                freed.amount().amount().toPlainString() + " " + currency + " " + freed.referrals(),
                stamp.clock().instant(),
                Optional.empty());
    }
}
