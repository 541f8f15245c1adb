package org.partnercabinet.application.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.partnercabinet.application.report.AnalyticsQueries.Standing;
import org.partnercabinet.domain.money.Money;

/**
 * All numbers of a report about one partner, or about several together, see docs/metrics.md.
 *
 * @param standing how leads and deals that came to be in the period stand now
 * @param payouts asked for in the period, by how they stand now
 * @param paidOut in the period, one sum for each currency
 * @param owed now, one sum for each currency
 */
public record ReportLine(
        Figures figures, Standing standing, Map<Payment, Payouts> payouts, List<Money> paidOut, List<Money> owed) {
    public static final ReportLine NONE =
            new ReportLine(Figures.NONE, new Standing(0, 0, 0, 0, 0, 0), Map.of(), List.of(), List.of());

    /** What became of a payout. */
    public enum Payment {
        PENDING,
        APPROVED,
        PAID,
        REJECTED,
        CANCELLED
    }

    /** @param sums one for each currency */
    public record Payouts(long count, List<Money> sums) {
        static final Payouts NONE = new Payouts(0, List.of());

        public Payouts {
            sums = ReportLine.sums(sums);
        }

        public Payouts plus(Payouts more) {
            return new Payouts(
                    count + more.count,
                    Stream.concat(sums.stream(), more.sums.stream()).toList());
        }
    }

    public ReportLine {
        payouts = Map.copyOf(payouts);
        paidOut = sums(paidOut);
        owed = sums(owed);
    }

    /** One for each currency, in the order of their codes. Currencies are never added up. */
    static List<Money> sums(Collection<Money> all) {
        var byCurrency = new TreeMap<String, Money>();
        all.forEach(one -> byCurrency.merge(one.currency().getCurrencyCode(), one, Money::plus));
        return List.copyOf(byCurrency.values());
    }

    public ReportLine plus(ReportLine more) {
        var all = new EnumMap<Payment, Payouts>(Payment.class);
        all.putAll(payouts);
        more.payouts.forEach((state, sum) -> all.merge(state, sum, Payouts::plus));
        return new ReportLine(
                figures.plus(more.figures),
                sum(standing, more.standing),
                all,
                both(paidOut, more.paidOut),
                both(owed, more.owed));
    }

    private static List<Money> both(List<Money> one, List<Money> other) {
        var all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    private static Standing sum(Standing one, Standing other) {
        return new Standing(
                one.leadsOpen() + other.leadsOpen(),
                one.leadsConverted() + other.leadsConverted(),
                one.leadsLost() + other.leadsLost(),
                one.dealsOpen() + other.dealsOpen(),
                one.dealsWon() + other.dealsWon(),
                one.dealsLost() + other.dealsLost());
    }

    /** Of a state; all of them for null-free sums see {@link #allPayouts}. */
    public Payouts payouts(Payment state) {
        return payouts.getOrDefault(state, Payouts.NONE);
    }

    /** In every state. */
    public Payouts allPayouts() {
        return payouts.values().stream().reduce(Payouts.NONE, Payouts::plus);
    }
}
