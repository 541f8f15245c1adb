package org.partnercabinet.bitrix24.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.crm.Crm;
import org.partnercabinet.application.crm.Takeover;
import org.partnercabinet.application.referral.NewReferral;
import org.partnercabinet.bitrix24.practice.crm.EntityType;
import org.partnercabinet.bitrix24.practice.events.EventFault;
import org.partnercabinet.bitrix24.practice.events.EventFault.Mode;
import org.partnercabinet.bitrix24.practice.faults.FaultRule;
import org.partnercabinet.bitrix24.practice.faults.FaultType;
import org.partnercabinet.domain.crm.Totals;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.referral.Deal;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.Origin;
import org.partnercabinet.domain.referral.Referral;
import org.partnercabinet.domain.referral.ReferralId;
import org.partnercabinet.domain.referral.Semantics;

/**
 * Anything in any order, a tenth of the calls faulty, a tenth of the events lost, a tenth doubled, a tenth late; deals that
 * we made and deals of the portal's own that point to a partner, in two currencies. Both sides are equal after the next
 * sweep and, for what was deleted, the second looks; a proof then finds no difference.
 * {@code -Dseed=7 -Doperations=200} repeats a run.
 */
class RandomRunTest extends OverHttp {
    private static final long SEED = Long.getLong("seed", System.nanoTime() & 0xFFFF);
    private static final int OPERATIONS = Integer.getInteger("operations", 1000);
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
    private final Set<DealKey> own = new HashSet<>();

    @Override
    protected PracticeCrm practice() {
        return new PracticeCrm(SEED);
    }

    @Override
    protected Crm gateway() {
        return practice.crm(PracticeCrm.tracking(Entity.LEAD, Optional.empty(), Optional.of(FIELD)));
    }

    @Test
    void both_sides_are_equal_after_one_reconcile() {
        System.out.println("random run: -Dseed=" + SEED + " -Doperations=" + OPERATIONS);
        hears();
        // The first sweep ever looks at nothing that was before it: it comes with the product's start, others every
        // five minutes.
        sweeps();
        troubles();
        for (Mode mode : List.of(Mode.LOSE, Mode.DUPLICATE, Mode.REORDER))
            practice.portal.eventFault(new EventFault(mode, new BigDecimal("0.1"), 60_000));
        for (int i = 0; i < OPERATIONS; i++) operation();
        practice.portal.faults().clear();
        for (int i = 0; i < 60 && !allSent(); i++) passes(Duration.ofMinutes(1));
        sweeps();
        passes(Takeover.SECOND_LOOK);
        assertThat(referrals)
                .as("seed " + SEED)
                .allSatisfy(id -> assertThat(made(EntityType.LEAD, id))
                        .containsExactly(world.entry(id).id()));
        for (String currency : List.of("RUB", "USD"))
            assertThat(balance(currency)).as("seed " + SEED + " " + currency).isEqualTo(earned(currency));
        assertThat(own)
                .as("seed " + SEED)
                .isNotEmpty()
                .allSatisfy(deal -> assertThat(known(deal)).isPresent());
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
    }

    private void operation() {
        int what = random.nextInt(21);
        if (what == 20) {
            pointsToAPartner();
            passes(Duration.ofSeconds(random.nextInt(60)));
            return;
        }
        if (what < 4 || deals.isEmpty() && what < 12) brings();
        else if (what < 8) converts();
        else if (!deals.isEmpty()) changes(what, deals.get(random.nextInt(deals.size())));
        passes(Duration.ofSeconds(random.nextInt(60)));
    }

    private void brings() {
        var wanted = new NewReferral(anna, world.person("Клиент"), new Origin.Manual(), "");
        referrals.add(world.portal.register.handle(wanted).referral().id());
    }

    /** Somebody of the portal's own brings a deal; people's own calls do not fail. */
    private void pointsToAPartner() {
        practice.portal.faults().clear();
        long contact = practice.contact(world.phone().value(), "");
        var fields = Map.of("title", "own", "contactId", contact, "ufCrm_1789000011", code());
        var deal = new DealKey(Entity.DEAL, practice.add(EntityType.DEAL, fields));
        troubles();
        deals.add(deal);
        own.add(deal);
    }

    private String code() {
        return world.ports
                .transactions()
                .inTransaction(() -> world.ports.partners().get(anna))
                .code()
                .value();
    }

    private Optional<Deal> known(DealKey deal) {
        return world.ports
                .transactions()
                .inTransaction(() -> world.ports.deals().find(deal));
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
        if (what < 12)
            practice.amount(
                    deal,
                    Money.of(String.valueOf(10 * random.nextInt(100_000)), random.nextInt(4) == 0 ? "USD" : "RUB"));
        else if (what < 17) practice.move(deal, meaning, random.nextBoolean());
        else if (what < 19) practice.moveUndated(deal, meaning);
        else {
            practice.delete(deal);
            deals.remove(deal);
            own.remove(deal);
        }
    }

    private boolean allSent() {
        return referrals.stream().allMatch(id -> world.referral(id).crm() instanceof Referral.Sent);
    }

    /** A tenth of what the portal says was won. */
    private String earned(String currency) {
        BigDecimal won = deals.stream()
                .map(deal -> practice.shown(EntityType.DEAL, deal.id()))
                .filter(it -> String.valueOf(it.get("stageId")).endsWith("WON"))
                .filter(it -> currency.equals(it.get("currencyId")))
                .map(it -> new BigDecimal(String.valueOf(it.get("opportunity"))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return won.movePointLeft(1).setScale(2, RoundingMode.UNNECESSARY).toPlainString();
    }
}
