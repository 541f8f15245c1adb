package org.partnercabinet.http.report.paper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.partnercabinet.application.report.Metric;
import org.partnercabinet.application.report.ReportLine;
import org.partnercabinet.domain.money.Money;

/**
 * A column of numbers in a spreadsheet: a metric, of one currency if it is money.
 *
 * @param currency empty for what is no money, and for money nobody has any of
 */
record Column(Metric metric, Optional<String> currency) {

    /** With a column for each currency that the line has. */
    static List<Column> of(Collection<Metric> metrics, ReportLine total) {
        var columns = new ArrayList<Column>();
        for (Metric metric : metrics) {
            if (metric.of(total) instanceof Metric.Sums sums && !sums.sums().isEmpty()) {
                codes(sums.sums()).forEach(code -> columns.add(new Column(metric, Optional.of(code))));
            } else {
                columns.add(new Column(metric, Optional.empty()));
            }
        }
        return columns;
    }

    static Collection<String> codes(Collection<Money> sums) {
        var codes = new TreeSet<String>();
        sums.forEach(sum -> codes.add(sum.currency().getCurrencyCode()));
        return codes;
    }

    String head(Wording words) {
        return words.metric(metric)
                + currency.map(code -> ", " + code).orElse("")
                + (metric.of(ReportLine.NONE) instanceof Metric.Share ? ", %" : "");
    }

    /** A whole number, a percentage or an amount, exactly; empty where there is none. */
    Optional<BigDecimal> of(ReportLine line) {
        Metric.Value value = metric.of(line);
        if (value instanceof Metric.Count count) return Optional.of(BigDecimal.valueOf(count.count()));
        if (value instanceof Metric.Share share) return share.percent();
        return currency.flatMap(code -> amount(((Metric.Sums) value).sums(), code));
    }

    /** @param code may be empty: there is nothing of it */
    static Optional<BigDecimal> amount(List<Money> sums, String code) {
        return sums.stream()
                .filter(sum -> sum.currency().getCurrencyCode().equals(code))
                .map(Money::amount)
                .findFirst();
    }
}
