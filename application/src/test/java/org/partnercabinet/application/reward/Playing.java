package org.partnercabinet.application.reward;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.World;
import org.partnercabinet.application.crm.Takeover;
import org.partnercabinet.application.referral.NewReferral;
import org.partnercabinet.application.reward.Step.Decision;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.crm.DealSnapshot;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.money.Percent;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.payout.PayoutId;
import org.partnercabinet.domain.referral.Deal;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.Origin;
import org.partnercabinet.domain.referral.ReferralId;
import org.partnercabinet.domain.referral.Semantics;
import org.partnercabinet.domain.settings.RewardSettings;

/** Plays a history in a world of its own and has the {@link NaiveLedger} look after each step. */
final class Playing {
    private final World world = World.inMemory();
    private final PartnerId partner = world.partner("anna");
    private final NaiveLedger naive = new NaiveLedger(world, partner);
    private final List<ReferralId> referrals = new ArrayList<>();
    private final List<PayoutId> payouts = new ArrayList<>();
    private final Map<DealKey, List<DealSnapshot>> earlier = new LinkedHashMap<>();
    private final List<DealSnapshot> bin = new ArrayList<>();

    static void play(List<Step> history) {
        var playing = new Playing();
        for (Step step : history) {
            playing.play(step);
            playing.naive.check();
        }
        playing.world.passes(Duration.ofDays(400));
        playing.play(new Step.DeliverAll());
        playing.naive.check();
    }

    private void play(Step step) {
        world.passes(Duration.ofSeconds(1));
        if (step instanceof Step.Bring bring) bring(bring.entity());
        else if (step instanceof Step.TimePasses time) world.passes(Duration.ofHours(time.hours()));
        else if (step instanceof Step.Deliver deliver)
            IntStream.range(0, deliver.rows()).forEach(i -> world.portal.deliver.handle());
        else if (step instanceof Step.DeliverAll) deliverAll();
        else if (step instanceof Step.Request request) request(request.mask());
        else if (step instanceof Step.Decide decide) decide(decide);
        else if (step instanceof Step.Correct correct) correct(correct);
        else if (!terms(step)) portal(step);
    }

    private boolean terms(Step step) {
        if (step instanceof Step.OwnPercent own) {
            Optional<Percent> percent =
                    own.hundredths() < 0 ? Optional.empty() : Optional.of(new Percent(own.hundredths()));
            world.money.changePercent.handle(partner, percent, world.admin);
            naive.ownPercent(percent);
            return true;
        }
        if (step instanceof Step.ProgrammePercent programme) {
            var percent = new Percent(programme.hundredths());
            world.terms(new RewardSettings(percent, programme.holdDays(), 180, Money.of("1", "RUB")));
            naive.programmePercent(percent);
            return true;
        }
        return false;
    }

    private void bring(Entity entity) {
        world.crm.makes(entity);
        var wanted = new NewReferral(partner, world.person("Клиент"), new Origin.Manual(), "");
        referrals.add(world.portal.register.handle(wanted).referral().id());
    }

    /** What is missing is looked for twice. */
    private void deliverAll() {
        world.deliverAll();
        world.passes(Takeover.SECOND_LOOK.plusSeconds(1));
        world.deliverAll();
        naive.checkThatWeAgreeWith(world.crm.entries(), bin);
    }

    private void portal(Step step) {
        if (step instanceof Step.Restore restore) {
            if (!bin.isEmpty()) world.crm.restores(bin.remove(restore.deal() % bin.size()));
            return;
        }
        List<DealSnapshot> there = world.crm.entries();
        if (there.isEmpty()) return;
        if (step instanceof Step.Amount amount) {
            DealSnapshot deal = remembered(there, amount.deal());
            world.crm.amounts(deal.key(), new Money(amount.minor(), Money.currency(amount.currency())));
        } else if (step instanceof Step.Move move) {
            world.crm.moves(remembered(there, move.deal()).key(), move.semantics());
        } else if (step instanceof Step.Convert convert) {
            DealKey key = remembered(there, convert.deal()).key();
            if (key.entity() == Entity.LEAD) world.crm.converts(key);
        } else if (step instanceof Step.Delete delete) {
            bin.add(world.crm.deletes(remembered(there, delete.deal()).key()));
        } else if (step instanceof Step.Replay replay) {
            world.portal.receive.handle(
                    "ONCRMDEALUPDATE", Optional.of(chosen(there, replay.deal()).key()));
        } else if (step instanceof Step.StaleReading stale) stale(chosen(there, stale.deal()), stale.which());
    }

    /** The deal, about to change: how it was is kept for stale readings. */
    private DealSnapshot remembered(List<DealSnapshot> there, int which) {
        DealSnapshot deal = chosen(there, which);
        earlier.computeIfAbsent(deal.key(), key -> new ArrayList<>()).add(deal);
        return deal;
    }

    private static DealSnapshot chosen(List<DealSnapshot> there, int which) {
        return there.get(which % there.size());
    }

    private void stale(DealSnapshot deal, int which) {
        world.ports.transactions().run(() -> {
            // Who noticed a deletion read last: readings of one deal follow each other.
            Optional<Deal> known =
                    world.ports.deals().find(deal.key()).filter(d -> d.stage().semantics() != Semantics.DELETED);
            List<DealSnapshot> older = earlier.getOrDefault(deal.key(), List.of()).stream()
                    .filter(s -> known.filter(k -> k.changedAt().isAfter(s.changedAt()))
                            .isPresent())
                    .toList();
            if (older.isEmpty()) return;
            var referral =
                    world.ports.referrals().find(known.orElseThrow().referral()).orElseThrow();
            world.portal.truth.apply(referral, older.get(which % older.size()));
        });
    }

    private void request(int mask) {
        Set<ReferralId> chosen = IntStream.range(0, referrals.size())
                .filter(i -> (mask >> i % 6 & 1) == 1)
                .mapToObj(referrals::get)
                .collect(Collectors.toSet());
        Optional<Money> expected = naive.payable(chosen);
        try {
            PayoutId id = world.money.request.handle(partner, chosen, Optional.empty(), "", Optional.empty());
            payouts.add(id);
            naive.requested(id, expected);
        } catch (Refusal refusal) {
            naive.refused(refusal, expected);
        }
    }

    private void decide(Step.Decide step) {
        if (payouts.isEmpty()) return;
        PayoutId id = payouts.get(step.payout() % payouts.size());
        boolean allowed = naive.allows(id, step.decision());
        try {
            decide(id, step.decision());
            naive.decided(id, step.decision());
            if (!allowed) throw new AssertionError(step.decision() + " was allowed");
        } catch (Refusal refusal) {
            if (allowed) throw new AssertionError(step.decision() + " was refused: " + refusal.code());
        }
    }

    private void decide(PayoutId id, Decision decision) {
        switch (decision) {
            case APPROVE -> world.money.approve.handle(id, world.admin);
            case REJECT -> world.money.reject.handle(id, "нет", world.admin);
            case CANCEL -> world.money.cancel.handle(Scope.of(partner), id, world.admin);
            case PAY -> world.money.pay.handle(id, "1", world.admin);
        }
    }

    private void correct(Step.Correct step) {
        if (step.minor() == 0) return;
        var amount = new Money(step.minor(), Money.currency(step.currency()));
        world.money.correct.handle(partner, amount, "так надо", world.admin);
        naive.corrected(amount);
    }
}
