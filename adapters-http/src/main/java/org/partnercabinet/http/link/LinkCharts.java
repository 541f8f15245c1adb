package org.partnercabinet.http.link;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.report.AnalyticsQueries;
import org.partnercabinet.application.report.AnalyticsQueries.Ask;
import org.partnercabinet.application.report.AnalyticsQueries.Day;
import org.partnercabinet.application.report.Figures;
import org.partnercabinet.application.report.Preset;
import org.partnercabinet.application.report.Slicing;
import org.partnercabinet.application.settings.Settings;
import org.partnercabinet.domain.link.LinkId;
import org.partnercabinet.http.page.Chart;
import org.partnercabinet.http.page.Tab;
import org.partnercabinet.http.page.Tone;
import org.partnercabinet.http.web.Language;
import org.partnercabinet.http.web.Messages;

/** What came of a link by day, drawn. */
public final class LinkCharts {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM");

    static final List<String> MARKS = List.of("utm_source", "utm_medium", "utm_campaign", "utm_content", "utm_term");

    private final AnalyticsQueries analytics;
    private final Settings settings;
    private final Clock clock;

    public LinkCharts(AnalyticsQueries analytics, Settings settings, Clock clock) {
        this.analytics = analytics;
        this.settings = settings;
        this.clock = clock;
    }

    /** Thirty days with today, in the company's zone. @param mark by which UTM mark, one of {@link #MARKS} */
    LinkNumbers lastMonth(Scope scope, LinkId link, String mark, Language language) {
        var zone = settings.timeZone();
        var period = Preset.DAYS30.period(LocalDate.now(clock.withZone(zone)), zone);
        var ask = new Ask(scope, Optional.of(link), period);
        return new LinkNumbers(
                chart(ask, language),
                table(ask, Slicing.REFERRER, language),
                table(ask, Slicing.DEVICE, language),
                table(ask, Slicing.valueOf(mark.toUpperCase(Locale.ROOT)), language),
                MARKS.stream().map(one -> tab(link, one, mark)).toList());
    }

    private LinkTable table(Ask ask, Slicing by, Language language) {
        return LinkTable.of(by, analytics.slices(ask, by), Messages.in(language));
    }

    private static Tab tab(LinkId link, String mark, String current) {
        var href = LinkPages.ROOT + "/" + link.value() + "?mark=" + mark + "#marks";
        return new Tab(href, mark, "", mark.equals(current));
    }

    private Chart chart(Ask ask, Language language) {
        var period = ask.period();
        var known = analytics.days(ask).stream().collect(Collectors.toMap(Day::day, Day::figures));
        var days = Stream.iterate(period.from(), day -> day.plusDays(1))
                .limit(period.days())
                .toList();
        var clicks = values(days, known, figures -> figures.visits().clicks());
        var referrals = values(days, known, Figures::referrals);
        var messages = Messages.in(language);
        return new Chart(
                Chart.Kind.BAR,
                messages.text("links.by-day"),
                messages.text("links.by-day-summary", Map.of("clicks", sum(clicks), "referrals", sum(referrals))),
                messages.text("chart.day"),
                days.stream().map(DAY::format).toList(),
                List.of(
                        new Chart.Series(messages.text("links.clicks"), Tone.INFO, clicks),
                        new Chart.Series(messages.text("links.referrals"), Tone.GOOD, referrals)));
    }

    private static List<Long> values(
            List<LocalDate> days, Map<LocalDate, Figures> known, ToLongFunction<Figures> number) {
        return days.stream()
                .map(day -> number.applyAsLong(known.getOrDefault(day, Figures.NONE)))
                .toList();
    }

    private static long sum(List<Long> values) {
        return values.stream().mapToLong(Long::longValue).sum();
    }
}
