package org.partnercabinet.persistence.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.partnercabinet.domain.ledger.LedgerAccount.Kind;
import org.partnercabinet.domain.ledger.Lot;
import org.partnercabinet.domain.ledger.Movement;
import org.partnercabinet.domain.ledger.Reason;
import org.partnercabinet.domain.ledger.Transfer;
import org.partnercabinet.domain.ledger.TransferId;
import org.partnercabinet.domain.link.Link;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.money.Percent;
import org.partnercabinet.domain.referral.Deal;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.ReferralId;
import org.partnercabinet.domain.referral.Semantics;
import org.partnercabinet.domain.reward.RewardPolicy;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.ledger.JdbiLedger;

/** Clients whom partners brought: a third became deals, half of these are won, and their rewards are booked. */
final class SampleReferrals {
    private static final int AT_ONCE = 500;
    private static final Percent PERCENT = Percent.of("10");

    private final Database database;
    private final Random random;
    private final SampleIds ids;
    private final Instant from;
    private final long millis;
    private long number;

    SampleReferrals(Database database, Random random, Instant from, Instant to) {
        this.database = database;
        this.random = random;
        this.ids = new SampleIds(random);
        this.from = from;
        this.millis = Duration.between(from, to).toMillis();
    }

    void bring(SamplePartner partner, int count) {
        for (int done = 0; done < count; done += AT_ONCE) {
            var people = new ArrayList<SamplePerson>();
            int size = Math.min(AT_ONCE, count - done);
            for (int i = 0; i < size; i++) people.add(person(partner));
            database.transactions().run(() -> {
                new SampleRows(database).add(partner.id(), people);
                book(partner, people);
            });
        }
    }

    private SamplePerson person(SamplePartner partner) {
        Instant at = from.plusMillis((long) (random.nextDouble() * millis));
        Link link = partner.links().get(random.nextInt(partner.links().size()));
        boolean byForm = random.nextInt(4) > 0;
        var referral = new ReferralId(ids.at(at));
        return new SamplePerson(
                ++number, ids.at(at), referral, byForm ? Optional.of(link) : Optional.empty(), at, deal(referral, at));
    }

    private Optional<Deal> deal(ReferralId referral, Instant at) {
        if (random.nextInt(3) > 0) return Optional.empty();
        int fate = random.nextInt(4);
        var stage = fate < 2
                ? new Deal.Stage("WON", "Сделка успешна", Semantics.WON)
                : fate == 2
                        ? new Deal.Stage("LOSE", "Сделка провалена", Semantics.LOST)
                        : new Deal.Stage("NEW", "Новая", Semantics.OPEN);
        Money amount = Money.of(1000 + random.nextInt(500_000) + ".00", random.nextInt(10) == 0 ? "USD" : "RUB");
        Instant later =
                at.plusMillis((long) (random.nextDouble() * (from.toEpochMilli() + millis - at.toEpochMilli())));
        return Optional.of(new Deal(
                        new DealKey(Entity.DEAL, number),
                        referral,
                        stage,
                        Optional.of(amount),
                        Optional.empty(),
                        Optional.empty(),
                        later)
                .onTerms(later, PERCENT, 0));
    }

    private void book(SamplePartner partner, List<SamplePerson> people) {
        List<Transfer> transfers = people.stream()
                .flatMap(person -> person.deal().stream())
                .filter(Deal::isWon)
                .map(deal -> reward(partner, deal))
                .toList();
        if (transfers.isEmpty()) return;
        var ledger = new JdbiLedger(database);
        ledger.lock(partner.id());
        ledger.record(transfers);
    }

    private Transfer reward(SamplePartner partner, Deal deal) {
        Money target = RewardPolicy.target(deal).orElseThrow();
        var moved =
                new Movement(partner.id()).move(new Lot(deal.referral().value()), target, Kind.PROGRAM, Kind.AVAILABLE);
        var earning = new Reason.Earning(deal.amount().orElseThrow(), PERCENT, target);
        var reason = new Reason(Reason.Kind.REWARD_EARNED, deal.key().toString(), Optional.of(earning), "");
        Instant at = deal.win().orElseThrow().since();
        UUID id = ids.at(at);
        return new Transfer(
                new TransferId(id),
                partner.id(),
                "reward/" + deal.key() + "/1",
                reason,
                moved.entries(),
                at,
                Optional.empty());
    }
}
