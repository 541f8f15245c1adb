package org.partnercabinet.application.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.PortsContract;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.link.ChangeTimeZone;
import org.partnercabinet.application.link.CountClicks;
import org.partnercabinet.application.report.AnalyticsQueries.Ask;
import org.partnercabinet.application.report.ReportLine.Payment;
import org.partnercabinet.application.report.ReportLine.Payouts;
import org.partnercabinet.application.report.ReportQueries.Brought;
import org.partnercabinet.application.report.ReportQueries.Place;
import org.partnercabinet.domain.ledger.LedgerAccount.Kind;
import org.partnercabinet.domain.ledger.Lot;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.partner.Partner;
import org.partnercabinet.domain.partner.PartnerId;

/** What everybody may expect of {@link ReportQueries}: the numbers of analytics, partner by partner and step by step. */
public abstract class ReportsContract extends PortsContract {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final LocalDate FIRST = LocalDate.of(2017, 2, 20);

    @Test
    void stepsAndPartnersAddUpToWhatCountingOneByOneGives() {
        zoneIs();
        var happenings = new Happenings(ports, given, 9, FIRST, 75);
        happenings.visits(20);
        happenings.business(50);
        var naive = new NaiveAnalytics(happenings);
        agree(happenings, naive, new Period(FIRST.minusDays(1), FIRST.plusDays(40), ZONE));
        agree(happenings, naive, new Period(FIRST.minusDays(20), FIRST.plusDays(90), ZONE));
        agree(happenings, naive, new Period(FIRST.minusDays(1500), FIRST.plusDays(90), ZONE));
        agree(happenings, naive, new Period(FIRST.plusDays(3), FIRST.plusDays(3), ZONE));
    }

    private void agree(Happenings happenings, NaiveAnalytics naive, Period period) {
        var everybody = report(List.of(), period);
        for (PartnerId partner : happenings.partners) {
            var ask = new Ask(Scope.of(partner), Optional.empty(), period);
            var one = report(List.of(partner), period);
            assertThat(one.total().standing()).isEqualTo(naive.standing(ask));
            assertThat(one.total().figures())
                    .isEqualTo(Figures.sum(naive.days(ask).stream().map(AnalyticsQueries.Day::figures)));
            for (int step = 0; step < one.points().size(); step++) {
                LocalDate from = one.points().get(step).first();
                LocalDate to = step + 1 < one.points().size()
                        ? one.points().get(step + 1).first().minusDays(1)
                        : period.to();
                var part = new Ask(ask.scope(), Optional.empty(), new Period(from, to, ZONE));
                assertThat(one.points().get(step).line().figures())
                        .as("%s", from)
                        .isEqualTo(Figures.sum(naive.days(part).stream().map(AnalyticsQueries.Day::figures)));
            }
            assertThat(everybody.partners()).contains(one.partners().get(0));
        }
        var two = report(happenings.partners.subList(0, 2), period);
        assertThat(two.total())
                .isEqualTo(report(happenings.partners.subList(0, 1), period)
                        .total()
                        .plus(report(happenings.partners.subList(1, 2), period).total()));
    }

    private ReportFigures report(List<PartnerId> partners, Period period) {
        var order = new ReportOrder(partners, period, EnumSet.allOf(Metric.class), true, ReportOrder.Format.PDF, "ru");
        assertThat(ReportOrder.of(order.text())).isEqualTo(order);
        return new CountReport(ports.reporting().reportQueries(), clock).handle(order);
    }

    @Test
    void clientsOfAPeriodComeInTheirOrderSomeAtATime() {
        zoneIs();
        var happenings = new Happenings(ports, given, 11, FIRST, 30);
        happenings.business(40);
        var period = new Period(FIRST.plusDays(2), FIRST.plusDays(25), ZONE);
        PartnerId partner = happenings.partners.get(0);
        var all = new ArrayList<Brought>();
        Optional<Place> place = Optional.empty();
        for (List<Brought> some = some(partner, period, place); !some.isEmpty(); some = some(partner, period, place)) {
            all.addAll(some);
            place = Optional.of(some.get(some.size() - 1).place());
        }
        var expected = happenings.referrals.stream()
                .filter(referral -> referral.partner().equals(partner))
                .filter(referral -> !referral.createdAt().isBefore(period.start())
                        && referral.createdAt().isBefore(period.end()))
                .map(referral -> referral.id().value())
                .toList();
        assertThat(all.stream().map(row -> row.place().id())).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(all.stream().map(row -> row.place().createdAt())).isSorted();
        assertThat(expected).hasSizeGreaterThan(3);
    }

    private List<Brought> some(PartnerId partner, Period period, Optional<Place> after) {
        return ports.reporting().reportQueries().referrals(partner, period, after, 3);
    }

    @Test
    void everyPartnerIsThereWhateverBecameOfThem() {
        Partner pending = given.pendingPartner();
        var queries = ports.reporting().reportQueries();
        assertThat(queries.partners(Scope.everybody()))
                .extracting(ReportQueries.Named::id)
                .contains(pending.id());
        assertThat(queries.partners(Scope.of(pending.id()))).hasSize(1);
        assertThat(queries.beginning()).isPresent();
        var ask = new Ask(Scope.of(pending.id()), Optional.empty(), new Period(FIRST, FIRST, ZONE));
        assertThat(queries.figures(ask, Steps.of(ask.period())).getOrDefault(pending.id(), Map.of()))
                .isEmpty();
        assertThat(queries.payouts(ask)).isEmpty();
        assertThat(queries.owing(ask).owed()).isEmpty();
    }

    @Test
    void payoutsAreCountedInTheStateTheyHaveWhenTheyWereAskedForAndThoseThatWerePaidWhenTheyWere() {
        var period = new Period(FIRST, FIRST.plusDays(9), ZONE);
        var before = period.start().minusNanos(1000);
        var last = period.end().minusNanos(1000);
        var asked = new AskedPayouts(ports, given);
        PartnerId partner = given.partner().id();
        asked.paid(partner, "100.05", "RUB", period.start(), last);
        asked.paid(partner, "20.02", "USD", period.start(), period.start());
        asked.paid(partner, "3.03", "RUB", last, period.end());
        asked.paid(partner, "4000.40", "RUB", before, period.start());
        asked.paid(partner, "70000.00", "USD", before, before);
        asked.pending(partner, "5.05", "USD", last);
        asked.pending(partner, "6.06", "RUB", period.end());
        asked.approved(partner, "7.07", "RUB", period.start(), period.end());
        asked.approved(partner, "8.08", "USD", before, period.start());
        asked.rejected(partner, "9.09", "USD", last, period.end());
        asked.rejected(partner, "10.01", "USD", period.start(), last);
        asked.cancelled(partner, "11.11", "RUB", period.start(), period.end());
        asked.cancelled(partner, "12.12", "RUB", period.end(), period.end());
        PartnerId other = given.partner().id();
        asked.paid(other, "0.01", "RUB", last, last);
        ReportLine line = report(List.of(partner), period).total();
        assertThat(line.payouts())
                .isEqualTo(Map.of(
                        Payment.PAID, payouts(3, "103.08 RUB", "20.02 USD"),
                        Payment.PENDING, payouts(1, "5.05 USD"),
                        Payment.APPROVED, payouts(1, "7.07 RUB"),
                        Payment.REJECTED, payouts(2, "19.10 USD"),
                        Payment.CANCELLED, payouts(1, "11.11 RUB")));
        assertThat(line.allPayouts()).isEqualTo(payouts(8, "121.26 RUB", "44.17 USD"));
        assertThat(line.paidOut()).isEqualTo(sums("4100.45 RUB", "20.02 USD"));
        ReportLine both = report(List.of(partner, other), period).total();
        assertThat(both.payouts(Payment.PAID)).isEqualTo(payouts(4, "103.09 RUB", "20.02 USD"));
        assertThat(both.paidOut()).isEqualTo(sums("4100.46 RUB", "20.02 USD"));
        assertThat(report(List.of(), period).partners())
                .containsAll(report(List.of(partner, other), period).partners());
    }

    @Test
    void owedIsWhatWasEarnedAndNotPaidLessDebtsByCurrency() {
        PartnerId partner = given.partner().id();
        var lot = new Lot(given.referral(partner).id().value());
        given.books(partner, lot, "100.05", "RUB", Kind.PROGRAM, Kind.HELD);
        given.books(partner, lot, "60.05", "RUB", Kind.HELD, Kind.AVAILABLE);
        given.books(partner, lot, "50.01", "RUB", Kind.AVAILABLE, Kind.RESERVED);
        given.books(partner, lot, "20.01", "RUB", Kind.RESERVED, Kind.PAID);
        given.books(partner, Lot.corrections(partner), "7.07", "USD", Kind.AVAILABLE, Kind.PROGRAM);
        given.books(partner, lot, "3.00", "EUR", Kind.PROGRAM, Kind.AVAILABLE);
        given.books(partner, lot, "3.00", "EUR", Kind.AVAILABLE, Kind.PAID);
        assertThat(report(List.of(partner), new Period(FIRST, FIRST, ZONE))
                        .total()
                        .owed())
                .isEqualTo(sums("80.04 RUB", "-7.07 USD"));
    }

    private static Payouts payouts(long count, String... sums) {
        return new Payouts(count, sums(sums));
    }

    private static List<Money> sums(String... sums) {
        return Stream.of(sums)
                .map(sum -> sum.split(" "))
                .map(sum -> Money.of(sum[0], sum[1]))
                .toList();
    }

    private void zoneIs() {
        var counting =
                new CountClicks(ports.transactions(), ports.settings(), ports.clickDays(), ports.outbox(), clock);
        new ChangeTimeZone(ports.transactions(), ports.settings(), counting).handle(ZONE);
        counting.deliver("all");
    }
}
