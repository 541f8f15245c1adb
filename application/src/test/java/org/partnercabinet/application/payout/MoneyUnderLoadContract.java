package org.partnercabinet.application.payout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.Ports;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.TestClock;
import org.partnercabinet.application.Together;
import org.partnercabinet.application.World;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.ledger.LedgerAccount.Kind;
import org.partnercabinet.domain.ledger.Lot;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.money.Percent;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.payout.Payout;
import org.partnercabinet.domain.payout.PayoutId;
import org.partnercabinet.domain.referral.Deal;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.ReferralId;
import org.partnercabinet.domain.referral.Semantics;

/** 64 threads at one partner's money: requests, decisions and changing deals all at once. A subclass per adapter set. */
public abstract class MoneyUnderLoadContract {
    private static final int THREADS = 64;

    /** Of each. */
    private static final int DEEDS = Integer.getInteger("deeds", 8);

    /** One for the whole run: a failed test that is run again does the same again, as far as turns are not chance. */
    private static final long SEED = Long.getLong("seed", System.nanoTime());

    private final TestClock clock = TestClock.at("2026-03-03T09:00:00Z");
    private final List<PayoutId> payouts = new CopyOnWriteArrayList<>();
    private final AtomicInteger corrected = new AtomicInteger();
    private World world;
    private PartnerId partner;
    private List<ReferralId> referrals;
    private List<DealKey> deals;

    /** @param clock what the adapters take for the present moment */
    protected abstract Ports ports(Clock clock);

    @BeforeEach
    void aPartnerWithWonDeals() {
        world = new World(ports(clock), clock, SEED);
        partner = world.partner("anna");
        referrals =
                IntStream.range(0, 6).mapToObj(i -> world.wins(partner, "1000")).toList();
        deals = referrals.stream().map(world::entry).toList();
    }

    @Test
    void neverIsMoreReservedOrPaidThanEarned() {
        try {
            Together.times(THREADS, this::deeds);
            settleDown();
            assertThat(payouts).as("payouts that were requested").isNotEmpty();
            everyAccountIsAsTheRecordsSay();
            assertThat(world.ports.ledgerQueries().totals().values()).allMatch(sum -> sum == 0L);
        } catch (AssertionError | RuntimeException wrong) {
            throw new AssertionError("with -Dseed=" + SEED + ": " + wrong.getMessage(), wrong);
        }
    }

    private int deeds(int thread) {
        var random = new Random(SEED + thread);
        for (int i = 0; i < DEEDS; i++) attempt(random);
        return thread;
    }

    private void attempt(Random random) {
        try {
            deed(random);
        } catch (Refusal late) {
            assertThat(late.kind()).isIn(Refusal.Kind.CONFLICT, Refusal.Kind.RULE);
        }
    }

    private void deed(Random random) {
        int what = random.nextInt(10);
        DealKey deal = deals.get(random.nextInt(deals.size()));
        if (what < 3) request(random);
        else if (what < 6 && !payouts.isEmpty()) decide(random.nextInt(4), pick(random));
        else if (what == 6) world.crm.moves(deal, random.nextBoolean() ? Semantics.WON : Semantics.LOST);
        else if (what == 7) world.crm.amounts(deal, new Money(random.nextInt(200_000), Money.currency("RUB")));
        else if (what == 8) correct(random.nextInt(2001) - 1000);
        else world.portal.deliver.handle();
    }

    private PayoutId pick(Random random) {
        return payouts.get(random.nextInt(payouts.size()));
    }

    /** In the very transaction of the request nothing may be missing afterwards: more was not promised than was there. */
    private void request(Random random) {
        Set<ReferralId> chosen = Set.of(referrals.get(random.nextInt(referrals.size())));
        payouts.add(tx(() -> {
            PayoutId id = world.money.request.handle(partner, chosen, Optional.empty(), "", Optional.empty());
            assertThat(sum(Kind.AVAILABLE).isNegative())
                    .as("more was promised than earned")
                    .isFalse();
            return id;
        }));
    }

    private void decide(int decision, PayoutId payout) {
        switch (decision) {
            case 0 -> world.money.approve.handle(payout, world.admin);
            case 1 -> world.money.reject.handle(payout, "нет", world.admin);
            case 2 -> world.money.cancel.handle(Scope.of(partner), payout, world.admin);
            default -> world.money.pay.handle(payout, "", world.admin);
        }
    }

    private void correct(int minor) {
        if (minor == 0) return;
        world.money.correct.handle(partner, new Money(minor, Money.currency("RUB")), "так надо", world.admin);
        corrected.addAndGet(minor);
    }

    private void settleDown() {
        for (int i = 0; i < 3; i++) {
            world.deliverAll();
            world.passes(Duration.ofMinutes(10));
        }
        world.deliverAll();
    }

    private void everyAccountIsAsTheRecordsSay() {
        List<Payout> all =
                tx(() -> payouts.stream().map(world.ports.payouts()::get).toList());
        Money open = sum(all, Payout.Pending.class).plus(sum(all, Payout.Approved.class));
        assertThat(sum(Kind.RESERVED)).as("reserved").isEqualTo(open);
        assertThat(sum(Kind.PAID)).as("paid").isEqualTo(sum(all, Payout.Paid.class));
        Money earned = new Money(corrected.get(), Money.currency("RUB"));
        for (DealKey key : deals) {
            Deal known = tx(() -> world.ports.deals().find(key)).orElseThrow();
            var there = world.crm.read(key).orElseThrow();
            assertThat(known.stage()).isEqualTo(there.stage());
            assertThat(known.amount()).isEqualTo(there.amount());
            if (there.stage().semantics() == Semantics.WON) {
                earned = earned.plus(there.amount().orElseThrow().times(Percent.of("10")));
            }
        }
        assertThat(sum(Kind.AVAILABLE).plus(open).plus(sum(Kind.PAID)))
                .as("all that was earned is somewhere, once")
                .isEqualTo(earned);
    }

    private static Money sum(List<Payout> all, Class<?> state) {
        return all.stream()
                .filter(payout -> state.isInstance(payout.state()))
                .map(Payout::amount)
                .reduce(Money.of("0", "RUB"), Money::plus);
    }

    private Money sum(Kind kind) {
        Map<Lot, List<Money>> lots = tx(() -> world.ports.ledger().lots(partner, kind));
        return lots.values().stream().flatMap(List::stream).reduce(Money.of("0", "RUB"), Money::plus);
    }

    private <T> T tx(Supplier<T> work) {
        return world.ports.transactions().inTransaction(work);
    }
}
