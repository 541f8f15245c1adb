package org.partnercabinet.http.report;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.partnercabinet.http.page.Chart;
import org.partnercabinet.http.page.Tone;
import org.partnercabinet.http.report.SeriesView.PointView;
import org.partnercabinet.http.report.SeriesView.Step;
import org.partnercabinet.http.web.Language;
import org.partnercabinet.http.web.Messages;

/** Numbers one after another, drawn. */
final class SeriesChart {
    private static final int YEAR = 366;

    private final Messages messages;
    private final Language language;
    private final Step step;

    SeriesChart(Language language, Step step) {
        this.messages = Messages.in(language);
        this.language = language;
        this.step = step;
    }

    /** Clicks and clients. */
    Chart clicksAndClients(List<PointView> points) {
        return chart(Chart.Kind.BAR, points, List.of(clicks(points), referrals(points)));
    }

    /** With won deals. @param before clicks of the period before, point by point; empty to leave them out */
    Chart everything(List<PointView> points, List<PointView> before) {
        var series = new ArrayList<>(List.of(
                clicks(points),
                referrals(points),
                new Chart.Series(messages.text("analytics.won"), Tone.WAIT, values(points, FiguresView::won))));
        if (!before.isEmpty()) {
            var then = values(before, FiguresView::clicks);
            var aligned = IntStream.range(0, points.size())
                    .mapToObj(i -> i < then.size() ? then.get(i) : Long.valueOf(0))
                    .toList();
            series.add(new Chart.Series(messages.text("analytics.clicks-before"), Tone.QUIET, aligned));
        }
        return chart(points.size() > 1 ? Chart.Kind.LINE : Chart.Kind.BAR, points, series);
    }

    private Chart chart(Chart.Kind kind, List<PointView> points, List<Chart.Series> series) {
        var name = step.name().toLowerCase(Locale.ROOT);
        var facts =
                Map.of("clicks", sum(points, FiguresView::clicks), "referrals", sum(points, FiguresView::referrals));
        return new Chart(
                kind,
                messages.text("analytics.by-" + name),
                messages.text("analytics.series-summary", facts),
                messages.text("analytics.step-" + name),
                points.stream().map(point -> label(point, points.size())).toList(),
                series);
    }

    private Chart.Series clicks(List<PointView> points) {
        return new Chart.Series(messages.text("links.clicks"), Tone.INFO, values(points, FiguresView::clicks));
    }

    private Chart.Series referrals(List<PointView> points) {
        return new Chart.Series(messages.text("links.referrals"), Tone.GOOD, values(points, FiguresView::referrals));
    }

    private String label(PointView point, int count) {
        return switch (step) {
            case DAY -> format(count > YEAR ? "dd.MM.yy" : "dd.MM").format(point.from());
            case WEEK ->
                format("dd.MM").format(point.from()) + "–" + format("dd.MM").format(point.to());
            case MONTH -> format("LLL yyyy").format(point.from());
        };
    }

    private DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, language.locale());
    }

    private static List<Long> values(List<PointView> points, ToLongFunction<FiguresView> number) {
        return points.stream().map(point -> number.applyAsLong(point.figures())).toList();
    }

    private static long sum(List<PointView> points, ToLongFunction<FiguresView> number) {
        return points.stream()
                .mapToLong(point -> number.applyAsLong(point.figures()))
                .sum();
    }
}
