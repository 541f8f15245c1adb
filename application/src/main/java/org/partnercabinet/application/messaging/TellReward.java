package org.partnercabinet.application.messaging;

import java.util.Optional;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.outbox.Delivery;
import org.partnercabinet.application.outbox.Outcome;
import org.partnercabinet.application.outbox.Topic;
import org.partnercabinet.application.referral.Deals;
import org.partnercabinet.application.referral.Referrals;
import org.partnercabinet.application.reward.SettleReward;
import org.partnercabinet.domain.messaging.Notification;
import org.partnercabinet.domain.messaging.NotificationId;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.referral.Deal;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.reward.RewardPolicy;

/** That a won deal earned a reward is told to the partner, once; what is lost again by then is not. Subject: the deal. */
public final class TellReward implements Delivery {
    private final Transactions transactions;
    private final Deals deals;
    private final Referrals referrals;
    private final Notify notify;
    private final TellNewClient.Stamp stamp;

    public TellReward(
            Transactions transactions, Deals deals, Referrals referrals, Notify notify, TellNewClient.Stamp stamp) {
        this.transactions = transactions;
        this.deals = deals;
        this.referrals = referrals;
        this.notify = notify;
        this.stamp = stamp;
    }

    @Override
    public Topic topic() {
        return SettleReward.EARNED;
    }

    @Override
    public Outcome deliver(String subject) {
        transactions.run(() -> DealKey.read(subject).flatMap(deals::find).ifPresent(this::tell));
        return Outcome.DONE;
    }

    private void tell(Deal deal) {
        Optional<Money> reward = RewardPolicy.target(deal).filter(Money::isPositive);
        reward.ifPresent(amount -> referrals
                .find(deal.referral())
                .ifPresent(referral -> notify.tell(told(referral.partner(), deal, amount))));
    }

    private Notification told(PartnerId partner, Deal deal, Money amount) {
        return new Notification(
                new NotificationId(stamp.ids().next()),
                partner,
                Notification.REWARD_EARNED,
                "referral:" + deal.referral().value() + "/" + deal.key(),
                amount.amount().toPlainString() + " " + amount.currency().getCurrencyCode(),
                stamp.clock().instant(),
                Optional.empty());
    }
}
