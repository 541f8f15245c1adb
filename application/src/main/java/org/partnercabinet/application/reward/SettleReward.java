package org.partnercabinet.application.reward;

import java.time.Clock;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.ledger.Books;
import org.partnercabinet.application.ledger.Ledger;
import org.partnercabinet.application.outbox.Outbox;
import org.partnercabinet.application.outbox.Topic;
import org.partnercabinet.application.referral.Deals;
import org.partnercabinet.domain.ledger.LedgerAccount;
import org.partnercabinet.domain.ledger.Lot;
import org.partnercabinet.domain.ledger.Reason;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.referral.Deal;
import org.partnercabinet.domain.reward.RewardPolicy;

/** The ledger is made to agree with a deal's truth: posts {@code target − already posted}, or nothing. */
public final class SettleReward {
    /** Releases what a referral has in held; due when a holding period ends. */
    public static final Topic RELEASE = new Topic("reward.release", 0);

    /** A deal has earned something, and the partner is told. Subject: the deal. */
    public static final Topic EARNED = new Topic("reward.earned", 0);

    private final Transactions transactions;
    private final Books books;
    private final Deals deals;
    private final Outbox outbox;
    private final Clock clock;

    public SettleReward(Transactions transactions, Books books, Deals deals, Outbox outbox, Clock clock) {
        this.transactions = transactions;
        this.books = books;
        this.deals = deals;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param deal a deal on its terms ({@link Deal#onTerms}), of this partner's referral */
    public void handle(PartnerId partner, Deal deal) {
        transactions.run(() -> {
            books.ledger().lock(partner);
            String subject = deal.key().toString();
            Ledger.Granted granted = books.ledger().granted(subject);
            Optional<Money> target = RewardPolicy.target(deal);
            Set<Currency> currencies = new HashSet<>(granted.amounts().keySet());
            target.map(Money::currency).ifPresent(currencies::add);
            int number = granted.transfers();
            for (Currency currency : currencies.stream()
                    .sorted(Comparator.comparing(Currency::getCurrencyCode))
                    .toList()) {
                Money posted = granted.amounts().getOrDefault(currency, Money.zero(currency));
                Money goal = target.filter(t -> t.currency().equals(currency)).orElse(Money.zero(currency));
                if (!goal.equals(posted)) post(partner, deal, goal, posted, ++number);
            }
            deal.win()
                    .filter(win -> clock.instant().isBefore(win.heldUntil()))
                    .ifPresent(
                            win -> outbox.add(RELEASE, deal.referral().value().toString(), win.heldUntil()));
        });
    }

    private void post(PartnerId partner, Deal deal, Money target, Money posted, int number) {
        var lot = new Lot(deal.referral().value());
        Money held = heldBy(partner, deal, target.currency());
        boolean holding =
                deal.win().filter(w -> clock.instant().isBefore(w.heldUntil())).isPresent();
        var reason =
                new Reason(RewardPolicy.sentence(target, posted), deal.key().toString(), earning(deal, target), "");
        if (reason.kind() == Reason.Kind.REWARD_EARNED)
            outbox.add(EARNED, deal.key().toString());
        String cause = "reward/" + deal.key() + "/" + number;
        books.book(
                partner,
                cause,
                reason,
                RewardPolicy.settle(partner, lot, target, posted, held, holding),
                Optional.empty());
    }

    /** What the referral has in held, less what its other deals still wait for: one deal does not pay for another. */
    private Money heldBy(PartnerId partner, Deal deal, Currency currency) {
        Money waiting = deals.of(deal.referral()).stream()
                .filter(other -> !other.key().equals(deal.key()))
                .flatMap(other -> RewardPolicy.waiting(other, clock.instant()).stream())
                .filter(m -> m.currency().equals(currency))
                .reduce(Money.zero(currency), Money::plus);
        return books
                .ledger()
                .lot(partner, LedgerAccount.Kind.HELD, new Lot(deal.referral().value()))
                .stream()
                .filter(m -> m.currency().equals(currency))
                .findFirst()
                .orElse(Money.zero(currency))
                .minus(waiting);
    }

    private static Optional<Reason.Earning> earning(Deal deal, Money target) {
        return deal.amount()
                .filter(base -> deal.isWon() && base.currency().equals(target.currency()))
                .flatMap(base -> deal.percent().map(percent -> new Reason.Earning(base, percent, target)));
    }
}
