package org.partnercabinet.bitrix24.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnercabinet.application.crm.Crm;
import org.partnercabinet.application.referral.NewReferral;
import org.partnercabinet.bitrix24.practice.crm.EntityType;
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

/** Every fault, before and after execution, on every kind of call: one lead a referral, and the portal's truth here. */
class FaultMatrixTest extends OverHttp {
    private static final Set<FaultType> PHASELESS = EnumSet.of(
            FaultType.STRING_NUMBERS,
            FaultType.NUMBER_STRINGS,
            FaultType.EXTRA_FIELDS,
            FaultType.MISSING_TIME,
            FaultType.DUPLICATE_ROWS,
            FaultType.EMPTY_BUT_TOTAL,
            FaultType.STUCK_CURSOR,
            FaultType.IGNORE_FILTER,
            FaultType.SHIFTED_PAGE,
            FaultType.BATCH_PARTIAL);

    /** A test must open the door again, or waits for the end of the deadline. */
    private static final Set<FaultType> ONCE = EnumSet.of(
            FaultType.REFUSE, FaultType.DELAY, FaultType.DRIP, FaultType.HEADERS_THEN_HANG, FaultType.HUGE_BODY);

    private Entity makes = Entity.LEAD;

    /** Which calls the fault hits. */
    enum Target {
        LEAD_ADD("crm.item.add", 1),
        DEAL_ADD("crm.item.add", 2),
        CONTACT_ADD("crm.item.add", 3),
        BATCH("batch", 0),
        LIST("crm.item.list", 0),
        GET("crm.item.get", 0),
        OTHER_READS("crm.[dsc]*", 0);

        private final String method;
        private final int type;

        Target(String method, int type) {
            this.method = method;
            this.type = type;
        }

        private List<FaultRule> rules(String phase, FaultType fault) {
            List<String> methods = this == OTHER_READS
                    ? List.of("crm.duplicate.findbycomm", "crm.status.*", "crm.category.*", "crm.stagehistory.list")
                    : List.of(method);
            return methods.stream().map(it -> rule(it, phase, fault)).toList();
        }

        private FaultRule rule(String name, String phase, FaultType fault) {
            FaultRule rule = phase.equals("before") ? FaultRule.before(name, fault) : FaultRule.after(name, fault);
            if (type > 0) rule = rule.where("entityTypeId", type);
            if (fault == FaultType.BATCH_PARTIAL)
                rule = rule.with("commands", List.of("c0", "c2")).with("code", "QUERY_LIMIT_EXCEEDED");
            return rule.times(ONCE.contains(fault) ? 1 : 2);
        }
    }

    static Stream<Arguments> faults() {
        return Arrays.stream(Target.values())
                .flatMap(target -> Arrays.stream(FaultType.values())
                        .flatMap(
                                fault -> (PHASELESS.contains(fault) ? Stream.of("after") : Stream.of("before", "after"))
                                        .map(phase -> Arguments.of(target, phase, fault))));
    }

    /** Waits no longer for an answer than a test can. */
    @Override
    protected Crm gateway() {
        return practice.crm(() -> CrmSettings.usual(makes));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("faults")
    void one_lead_or_deal_a_referral_and_the_portals_truth_here(Target target, String phase, FaultType fault)
            throws Exception {
        makes = target == Target.DEAL_ADD ? Entity.DEAL : Entity.LEAD;
        target.rules(phase, fault).forEach(practice.portal::fault);
        int count = target == Target.BATCH ? 12 : 2;
        var ids = new ArrayList<ReferralId>();
        for (int i = 0; i < count; i++) ids.add(registered("Клиент " + i));
        if (target == Target.BATCH) deliverTogether();
        untilSent(ids);
        EntityType type = makes == Entity.LEAD ? EntityType.LEAD : EntityType.DEAL;
        assertThat(ids)
                .allSatisfy(id -> assertThat(made(type, id))
                        .containsExactly(world.entry(id).id()));
        assertThat(practice.portal.state().all(EntityType.CONTACT))
                .filteredOn(it -> "partner-cabinet".equals(it.get("originatorId")))
                .as("one contact a client")
                .hasSize(count);
        DealKey entry = world.entry(ids.get(0));
        DealKey deal = makes == Entity.DEAL ? entry : practice.convert(entry, 1).get(0);
        practice.amount(deal, Money.of("1000", "RUB"));
        practice.move(deal, Semantics.WON, false);
        for (int i = 0; i < 8; i++) {
            sweeps();
            if (i < 4) opens();
        }
        assertThat(balance("RUB")).isEqualTo("100.00");
        practice.portal.faults().clear();
        assertThat(proves().totals()).allMatch(Totals.Line::agrees);
    }

    private ReferralId registered(String client) {
        return world.portal
                .register
                .handle(new NewReferral(anna, world.person(client), new Origin.Manual(), ""))
                .referral()
                .id();
    }

    private void untilSent(List<ReferralId> ids) {
        for (int i = 0; i < 60; i++) {
            passes(Duration.ofSeconds(30));
            opens();
            if (ids.stream().allMatch(id -> world.referral(id).crm() instanceof Referral.Sent)) return;
        }
        throw new AssertionError(
                "not sent: " + ids.stream().map(id -> world.referral(id).crm()).toList());
    }

    /** Whoever refused connections takes them again. */
    private void opens() {
        if (practice.portal.faults().all().stream().anyMatch(rule -> rule.type() == FaultType.REFUSE)) {
            practice.portal.stopListening();
            practice.portal.listenAgain();
        }
    }

    /** Those who wait at the same time travel by batches. */
    private void deliverTogether() throws Exception {
        var pool = Executors.newFixedThreadPool(12);
        try {
            var workers = IntStream.range(0, 12)
                    .mapToObj(i -> pool.submit(() -> world.deliverAll()))
                    .toList();
            for (var worker : workers) worker.get();
        } finally {
            pool.shutdown();
        }
    }
}
