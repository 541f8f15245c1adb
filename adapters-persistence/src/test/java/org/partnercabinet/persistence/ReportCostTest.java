package org.partnercabinet.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.Given;
import org.partnercabinet.application.TestClock;
import org.partnercabinet.application.report.CountReport;
import org.partnercabinet.application.report.Metric;
import org.partnercabinet.application.report.Period;
import org.partnercabinet.application.report.ReportOrder;

/** A report costs the same number of statements, however many partners it is about and however long it is. */
class ReportCostTest {
    @Test
    void statementsAreAsManyForFortyPartnersAndTenYearsAsForOneAndADay() {
        try (Database database = H2.fresh()) {
            var clock = TestClock.at("2026-03-03T09:00:00Z");
            var ports = new JdbiPorts(database, clock);
            var given = new Given(ports, clock);
            var statements = Statements.of(database);
            var count = new CountReport(ports.reporting().reportQueries(), clock);
            given.partner();
            int one = statements.during(() -> count.handle(order(1)));
            for (int i = 0; i < 40; i++) given.partner();
            int many = statements.during(() -> count.handle(order(3650)));
            assertThat(many).isEqualTo(one).isBetween(5, 12);
        }
    }

    private static ReportOrder order(int days) {
        var last = LocalDate.of(2026, 3, 3);
        var period = new Period(last.minusDays(days), last, ZoneId.of("Europe/Moscow"));
        return new ReportOrder(List.of(), period, EnumSet.allOf(Metric.class), true, ReportOrder.Format.PDF, "ru");
    }
}
