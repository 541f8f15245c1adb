package org.partnercabinet.http.report.paper;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnercabinet.application.report.Metric;
import org.partnercabinet.application.report.ReportFigures;

/** What a report has in time, as charts: counts together, money by currency. */
record PdfCharts(ReportFigures figures, Wording words, PdfPages pages) {
    private static final int MOST = 3;

    void draw() throws IOException {
        List<String> steps = figures.points().stream()
                .map(point -> words.step(figures.unit(), point.first()))
                .toList();
        pages.take(10);
        var counts =
                figures.inTime().stream().filter(metric -> !metric.isMoney()).toList();
        PdfChart.draw(pages, words.t("report.chart-counts"), steps, together(counts));
        var money = figures.inTime().stream().filter(Metric::isMoney).toList();
        for (String currency : currencies(money)) {
            var series = money.stream()
                    .map(metric -> series(new Column(metric, Optional.of(currency))))
                    .toList();
            PdfChart.draw(pages, words.t("report.chart-money", Map.of("currency", currency)), steps, series);
        }
    }

    /** The scale of clicks would flatten the others: they are drawn only where there are no others. */
    private List<PdfChart.Series> together(List<Metric> counts) {
        var few = counts.stream()
                .filter(metric -> metric == Metric.REFERRALS || metric == Metric.DEALS || metric == Metric.WON)
                .toList();
        return (few.isEmpty() ? counts : few)
                .stream()
                        .limit(MOST)
                        .map(metric -> series(new Column(metric, Optional.empty())))
                        .toList();
    }

    private PdfChart.Series series(Column column) {
        return new PdfChart.Series(
                column.head(words),
                figures.points().stream()
                        .map(point -> column.of(point.line()).orElse(BigDecimal.ZERO))
                        .toList());
    }

    private List<String> currencies(List<Metric> money) {
        return Column.of(money, figures.total()).stream()
                .flatMap(column -> column.currency().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
