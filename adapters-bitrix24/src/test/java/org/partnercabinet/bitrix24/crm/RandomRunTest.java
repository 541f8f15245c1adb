package org.partnercabinet.bitrix24.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.crm.Crm;
import org.partnercabinet.application.crm.Takeover;
import org.partnercabinet.application.referral.NewReferral;
import org.partnercabinet.bitrix24.practice.crm.EntityType;
import org.partnercabinet.bitrix24.practice.events.EventFault;
import org.partnercabinet.bitrix24.practice.events.EventFault.Mode;
import org.partnercabinet.bitrix24.practice.faults.FaultRule;
import org.partnercabinet.bitrix24.practice.faults.FaultType;
import org.partnercabinet.domain.crm.CrmSettings;
import org.partnercabinet.domain.crm.Totals;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.Origin;
import org.partnercabinet.domain.referral.Referral;
import org.partnercabinet.domain.referral.ReferralId;
import org.partnercabinet.domain.referral.Semantics;

/**
 * Anything in any order, a tenth of the calls faulty, a tenth of the events lost, a tenth doubled, a tenth late: both sides
 * are equal after one sweep and, for what was deleted, one proof. {@code -Dseed=7 -Doperations=1000} repeats a run.
 */
class RandomRunTest extends OverHttp {
    private static final long SEED = Long.getLong("seed", System.nanoTime() & 0xFFFF);
    private static final int OPERATIONS = Integer.getInteger("operations", 200);
    private static final List<FaultType> FAULTS = List.of(
            FaultType.CLOSE_WITHOUT_REPLY,
            FaultType.RESET,
            FaultType.HTML,
            FaultType.QUERY_LIMIT,
            FaultType.OPERATING_LIMIT,
            FaultType.OVERLOAD,
            FaultType.TRUNCATED,
            FaultType.MALFORMED,
            FaultType.EMPTY,
            FaultType.PHP_NOTICE);

    private final Random random = new Random(SEED);
    private final List<ReferralId> referrals = new ArrayList<>();
    private final List<DealKey> deals = new ArrayList<>();

    @Override
    protected PracticeCrm practice() {
        return new PracticeCrm(SEED);
    }

    @Override
    protected Crm gateway() {
        return practice.crm(CrmSettings.usual(Entity.LEAD));
    }

    @Test
    void both_sides_are_equal_after_one_reconcile() {
        System.out.println("random run: -Dseed=" + SEED + " -Doperations=" + OPERATIONS);
        hears();
        troubles();
        for (int i = 0; i < OPERATIONS; i++) operation();
        practice.portal.faults().clear();
        for (int i = 0; i < 60 && !allSent(); i++) passes(Duration.ofMinutes(1));
        sweeps();
        proves();
        passes(Takeover.SECOND_LOOK);
        assertThat(referrals)
                .as("seed " + SEED)
                .allSatisfy(id -> assertThat(made(EntityType.LEAD, id))
                        .containsExactly(world.entry(id).id()));
        assertThat(balance("RUB")).as("seed " + SEED).isEqualTo(earned());
        var proof = proves();
        assertThat(differences(proof)).as("seed " + SEED).isEmpty();
        assertThat(proof.totals()).as("seed " + SEED).allMatch(Totals.Line::agrees);
    }

    private void troubles() {
        double each = 0.1 / (2 * FAULTS.size());
        for (FaultType fault : FAULTS)
            for (String phase : List.of("before", "after")) {
                var match = new FaultRule.Match("*", 0, null, BigDecimal.valueOf(each), null);
                practice.portal.fault(new FaultRule(null, match, phase, Map.of("type", fault.word()), 0));
            }
        for (Mode mode : List.of(Mode.LOSE, Mode.DUPLICATE, Mode.REORDER))
            practice.portal.eventFault(new EventFault(mode, new BigDecimal("0.1"), 60_000));
    }

    private void operation() {
        int what = random.nextInt(20);
        if (what < 4 || deals.isEmpty() && what < 12) brings();
        else if (what < 8) converts();
        else if (!deals.isEmpty()) changes(what, deals.get(random.nextInt(deals.size())));
        passes(Duration.ofSeconds(random.nextInt(60)));
    }

    private void brings() {
        var wanted = new NewReferral(anna, world.person("Клиент"), new Origin.Manual(), "");
        referrals.add(world.portal.register.handle(wanted).referral().id());
    }

    private void converts() {
        for (ReferralId id : referrals) {
            List<Long> leads = made(EntityType.LEAD, id);
            if (leads.isEmpty() || random.nextInt(3) > 0) continue;
            Object stage = practice.shown(EntityType.LEAD, leads.get(0)).get("stageId");
            if (Objects.equals(stage, "CONVERTED")) continue;
            deals.addAll(practice.convert(new DealKey(Entity.LEAD, leads.get(0)), 1 + random.nextInt(2)));
            return;
        }
    }

    private void changes(int what, DealKey deal) {
        Semantics meaning = Semantics.values()[random.nextInt(3)];
        if (what < 12) practice.amount(deal, Money.of(String.valueOf(10 * random.nextInt(100_000)), "RUB"));
        else if (what < 17) practice.move(deal, meaning, random.nextBoolean());
        else if (what < 19) practice.moveUndated(deal, meaning);
        else {
            practice.delete(deal);
            deals.remove(deal);
        }
    }

    private boolean allSent() {
        return referrals.stream().allMatch(id -> world.referral(id).crm() instanceof Referral.Sent);
    }

    /** A tenth of what the portal says was won. */
    private String earned() {
        BigDecimal won = deals.stream()
                .map(deal -> practice.shown(EntityType.DEAL, deal.id()))
                .filter(it -> String.valueOf(it.get("stageId")).endsWith("WON"))
                .map(it -> new BigDecimal(String.valueOf(it.get("opportunity"))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return won.movePointLeft(1).setScale(2, RoundingMode.UNNECESSARY).toPlainString();
    }
}
