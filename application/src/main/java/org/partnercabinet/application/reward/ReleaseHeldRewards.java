package org.partnercabinet.application.reward;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.ledger.Books;
import org.partnercabinet.application.outbox.Delivery;
import org.partnercabinet.application.outbox.Outbox;
import org.partnercabinet.application.outbox.Outcome;
import org.partnercabinet.application.outbox.Topic;
import org.partnercabinet.application.referral.Deals;
import org.partnercabinet.application.referral.Referrals;
import org.partnercabinet.domain.ledger.LedgerAccount.Kind;
import org.partnercabinet.domain.ledger.Lot;
import org.partnercabinet.domain.ledger.Movement;
import org.partnercabinet.domain.ledger.Reason;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.referral.Deal;
import org.partnercabinet.domain.referral.ReferralId;
import org.partnercabinet.domain.reward.RewardPolicy;

/** A holding period ends: what no longer has to wait becomes available. Subject: a referral. */
public final class ReleaseHeldRewards implements Delivery {
    /** Something was released, and the partner is told. Subject: the partner. */
    public static final Topic FREED = new Topic("reward.freed", 0);

    /** What becomes available within so long is told together. */
    public static final Duration TOGETHER = Duration.ofMinutes(10);

    private final Transactions transactions;
    private final Books books;
    private final Referrals referrals;
    private final Deals deals;
    private final Outbox outbox;
    private final Clock clock;

    public ReleaseHeldRewards(
            Transactions transactions, Books books, Referrals referrals, Deals deals, Outbox outbox, Clock clock) {
        this.transactions = transactions;
        this.books = books;
        this.referrals = referrals;
        this.deals = deals;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Topic topic() {
        return SettleReward.RELEASE;
    }

    @Override
    public Outcome deliver(String subject) {
        var id = new ReferralId(UUID.fromString(subject));
        transactions.run(() -> referrals.find(id).ifPresent(r -> release(id, r.partner())));
        return Outcome.DONE;
    }

    private void release(ReferralId referral, PartnerId partner) {
        Instant now = clock.instant();
        books.ledger().lock(partner);
        List<Deal> behind = deals.of(referral);
        var lot = new Lot(referral.value());
        for (Money held : books.ledger().lot(partner, Kind.HELD, lot)) {
            Money waiting = behind.stream()
                    .flatMap(deal -> RewardPolicy.waiting(deal, now).stream())
                    .filter(m -> m.currency().equals(held.currency()))
                    .reduce(Money.zero(held.currency()), Money::plus);
            Money free = held.minus(waiting).orZero();
            var reason = Reason.of(Reason.Kind.HOLD_RELEASED, "referral:" + referral.value());
            var entries = new Movement(partner)
                    .move(lot, free, Kind.HELD, Kind.AVAILABLE)
                    .entries();
            String cause = "release/" + referral.value() + "/" + held.currency() + "/" + now;
            books.book(partner, cause, reason, entries, Optional.empty());
            if (!entries.isEmpty()) outbox.add(FREED, partner.value().toString(), now.plus(TOGETHER));
        }
        behind.stream()
                .flatMap(deal -> deal.win().stream())
                .map(Deal.Win::heldUntil)
                .filter(now::isBefore)
                .min(Instant::compareTo)
                .ifPresent(next ->
                        outbox.add(SettleReward.RELEASE, referral.value().toString(), next));
    }
}
