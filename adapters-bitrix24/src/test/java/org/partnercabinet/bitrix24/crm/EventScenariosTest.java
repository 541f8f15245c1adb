package org.partnercabinet.bitrix24.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.Scope;
import org.partnercabinet.bitrix24.practice.crm.EntityType;
import org.partnercabinet.bitrix24.practice.events.EventFault;
import org.partnercabinet.bitrix24.practice.events.EventFault.Mode;
import org.partnercabinet.domain.crm.Totals;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Semantics;

/** The acceptance scenarios about events, by their numbers; those about the receiver are in bootstrap. */
class EventScenariosTest extends OverHttp {
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
}
