package org.partnercabinet.bitrix24.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.Scope;
import org.partnercabinet.bitrix24.practice.crm.EntityType;
import org.partnercabinet.bitrix24.practice.events.EventFault;
import org.partnercabinet.bitrix24.practice.events.EventFault.Mode;
import org.partnercabinet.bitrix24.practice.faults.FaultRule;
import org.partnercabinet.bitrix24.practice.faults.FaultType;
import org.partnercabinet.domain.crm.Totals;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.ReferralId;
import org.partnercabinet.domain.referral.Semantics;

/** The acceptance scenarios about outbox, events and sweeps, by their numbers; those about the receiver are in bootstrap. */
class ProductScenariosTest extends OverHttp {
    @Test
    void s04_three_refusals_for_the_rate_make_one_lead_after_growing_pauses() {
        var refused = FaultRule.before("crm.item.add", FaultType.QUERY_LIMIT).where("entityTypeId", 1);
        practice.portal.fault(refused.times(3));
        ReferralId id = world.brings(anna, "Иван");
        for (int i = 0; i < 60; i++) passes(Duration.ofSeconds(1));
        assertThat(times("crm.item.add")).hasSize(4);
        List<Instant> tries = times("crm.item.list");
        assertThat(IntStream.range(1, 4).mapToObj(i -> Duration.between(tries.get(i - 1), tries.get(i))))
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(tries.get(3))
                .as("nothing was in doubt")
                .isBefore(tries.get(0).plusSeconds(60));
        assertThat(made(EntityType.LEAD, id)).containsExactly(world.entry(id).id());
    }

    @Test
    void s20_an_event_that_is_faster_than_the_reply_makes_no_second_referral() {
        practice.portal.eventFault(EventFault.always(Mode.BEFORE_REPLY));
        hears();
        DealKey lead = brings("Иван");
        sweeps();
        assertThat(practice.portal.events().log()).isNotEmpty();
        assertThat(world.ports
                        .referralQueries()
                        .list(Scope.of(anna), Optional.empty(), Optional.empty(), new PageRequest(1, 10))
                        .total())
                .isEqualTo(1);
        wins(practice.convert(lead, 1).get(0), "1000", "RUB");
        assertThat(balance("RUB")).isEqualTo("100.00");
    }

    @Test
    void s21_after_doubled_lost_and_disordered_events_one_sweep_makes_both_sides_equal() {
        for (Mode mode : new Mode[] {Mode.DUPLICATE, Mode.LOSE, Mode.REORDER})
            practice.portal.eventFault(new EventFault(mode, new BigDecimal("0.3"), 30_000));
        hears();
        var deals = new ArrayList<DealKey>();
        for (int i = 0; i < 6; i++) deals.add(deal("Клиент " + i));
        var random = new Random(21);
        for (int i = 0; i < 40; i++) {
            DealKey deal = deals.get(random.nextInt(deals.size()));
            practice.amount(deal, Money.of(String.valueOf(1 + random.nextInt(1000)), "RUB"));
            practice.move(deal, Semantics.values()[random.nextInt(3)], random.nextBoolean());
            passes(Duration.ofSeconds(random.nextInt(20)));
        }
        sweeps();
        assertThat(proves().totals()).allMatch(Totals.Line::agrees);
    }

    @Test
    void s22_a_move_to_another_funnel_is_seen_by_the_sweep() {
        hears();
        DealKey deal = deal("Иван");
        wins(deal, "1000", "RUB");
        practice.portal.ui().moveStage(EntityType.DEAL, deal.id(), "C2:NEW");
        passes(Duration.ofSeconds(5));
        assertThat(balance("RUB")).isEqualTo("100.00");
        sweeps();
        assertThat(balance("RUB")).isEqualTo("0.00");
    }

    /** When leads were looked for, or added. */
    private List<Instant> times(String method) {
        return practice.portal.journal().of(method).stream()
                .filter(it ->
                        String.valueOf(it.parameters().get("entityTypeId")).equals("1"))
                .map(it -> it.at())
                .toList();
    }
}
