package org.partnercabinet.application.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.World;
import org.partnercabinet.application.report.ReportLine.Payment;
import org.partnercabinet.domain.money.Money;

/** Payouts in every state are counted, and what is owed is what was earned and not paid. */
class ReportMoneyTest {
    private final World world = World.inMemory();

    @Test
    void payoutsAreInTheirOwnStateAndNoneIsForgotten() {
        var partner = world.partner("Анна");
        var paid = world.requests(partner, world.wins(partner, "1000.00"));
        world.money.approve.handle(paid, world.admin);
        world.money.pay.handle(paid, "п/п 1", world.admin);
        var rejected = world.requests(partner, world.wins(partner, "2000.05"));
        world.money.reject.handle(rejected, "нет", world.admin);
        var approved = world.requests(partner, world.wins(partner, "3000.00"));
        world.money.approve.handle(approved, world.admin);
        world.requests(partner, world.wins(partner, "4000.00"));
        ReportLine line = line();
        assertThat(line.payouts(Payment.PAID).count()).isEqualTo(1);
        assertThat(line.payouts(Payment.PAID).sums()).containsExactly(roubles("100.00"));
        assertThat(line.payouts(Payment.REJECTED).sums()).containsExactly(roubles("200.01"));
        assertThat(line.payouts(Payment.APPROVED).sums()).containsExactly(roubles("300.00"));
        assertThat(line.payouts(Payment.PENDING).sums()).containsExactly(roubles("400.00"));
        assertThat(line.allPayouts().count()).isEqualTo(4);
        assertThat(line.paidOut()).containsExactly(roubles("100.00"));
        assertThat(line.owed()).containsExactly(roubles("900.01"));
        assertThat(line.figures().money()).singleElement().satisfies(earned -> {
            assertThat(earned.amount()).isEqualTo(roubles("10000.05"));
            assertThat(earned.reward()).isEqualTo(roubles("1000.01"));
        });
    }

    private ReportLine line() {
        var day = LocalDate.ofInstant(world.clock.instant(), ZoneId.of("UTC"));
        var period = new Period(day.minusDays(1), day.plusDays(1), ZoneId.of("UTC"));
        var order = new ReportOrder(List.of(), period, EnumSet.allOf(Metric.class), true, ReportOrder.Format.CSV, "en");
        return new CountReport(world.ports.reporting().reportQueries(), world.clock)
                .handle(order)
                .total();
    }

    private static Money roubles(String amount) {
        return Money.of(amount, "RUB");
    }
}
