package org.partnercabinet.http.report;

import java.math.BigDecimal;
import java.util.Optional;
import org.partnercabinet.application.report.AnalyticsQueries;
import org.partnercabinet.application.report.AnalyticsQueries.Ask;
import org.partnercabinet.application.report.AnalyticsQueries.Day;
import org.partnercabinet.application.report.Figures;
import org.partnercabinet.application.report.Period;
import org.partnercabinet.http.page.Chart;
import org.partnercabinet.http.web.Language;

/** The last 30 days beside the 30 days before them. */
public record Month(Figures now, Figures before, Chart chart) {

    /** Both periods are read as one. @param ask about the later one */
    static Month read(AnalyticsQueries analytics, Ask ask, Language language) {
        var now = ask.period();
        var both = new Period(now.before().from(), now.to(), now.zone());
        var days = analytics.days(new Ask(ask.scope(), ask.link(), both));
        var current =
                days.stream().filter(day -> !day.day().isBefore(now.from())).toList();
        var points = SeriesView.points(now, current, SeriesView.Step.DAY);
        return new Month(
                Figures.sum(current.stream().map(Day::figures)),
                Figures.sum(days.stream()
                        .filter(day -> day.day().isBefore(now.from()))
                        .map(Day::figures)),
                new SeriesChart(language, SeriesView.Step.DAY).clicksAndClients(points));
    }

    /** In percent; empty while there are no clicks. */
    public Optional<BigDecimal> conversion() {
        return conversion(now);
    }

    /** By how many points the conversion is higher; empty where nothing can be compared. */
    public Optional<BigDecimal> points() {
        return conversion().flatMap(is -> conversion(before).map(is::subtract));
    }

    private static Optional<BigDecimal> conversion(Figures of) {
        return Figures.percent(of.referrals(), of.visits().clicks());
    }
}
