package org.partnercabinet.http.report;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.partnercabinet.application.report.Metric;
import org.partnercabinet.application.report.Period;
import org.partnercabinet.application.report.Preset;
import org.partnercabinet.application.report.ReportOrder;
import org.partnercabinet.application.report.ReportQueries;
import org.partnercabinet.application.settings.Settings;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.input.Input;
import org.partnercabinet.http.web.Language;

/** What somebody asks of a report, in a program's words or a form's. */
public final class ReportAsking {
    static final String[] PERIODS = {"today", "7d", "30d", "month", "quarter", "year", "all"};
    static final Field FROM = Field.date("from").about("the first day, instead of a period");
    static final Field TO = Field.date("to").about("the last day, included; today unless given");
    static final Field FORMAT = Field.oneOf("format", ReportOrder.Format.class);
    static final Field METRICS = Field.manyOf(
                    "metrics", Arrays.stream(Metric.values()).map(Metric::word).toArray(String[]::new))
            .about("all of them unless given; see docs/metrics.md");
    static final Field CLIENTS =
            Field.bool("clients").about("whether a report about one partner lists their clients; true unless given");

    private final Settings settings;
    private final ReportQueries queries;
    private final Clock clock;

    public ReportAsking(Settings settings, ReportQueries queries, Clock clock) {
        this.settings = settings;
        this.queries = queries;
        this.clock = clock;
    }

    /** @param partners empty: all of them. @throws Refusal INVALID for days that cannot be */
    ReportOrder order(Input input, List<PartnerId> partners, Language language) {
        return new ReportOrder(
                partners,
                period(input),
                metrics(input),
                input.bool("clients", true),
                input.optionalOneOf("format", ReportOrder.Format.class).orElse(ReportOrder.Format.PDF),
                language.tag());
    }

    private static Set<Metric> metrics(Input input) {
        var chosen = input.texts("metrics").stream()
                .map(word -> Metric.valueOf(word.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet());
        return chosen.isEmpty() ? EnumSet.allOf(Metric.class) : chosen;
    }

    private Period period(Input input) {
        ZoneId zone = settings.timeZone();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        var from = input.optionalDate("from");
        var to = input.optionalDate("to");
        if (from.isPresent() || to.isPresent()) {
            LocalDate last = to.orElse(today);
            return Period.of(from.orElseGet(() -> last.minusDays(29)), last, zone);
        }
        return switch (input.optionalText("period").orElse("30d")) {
            case "today" -> Preset.TODAY.period(today, zone);
            case "7d" -> Preset.WEEK.period(today, zone);
            case "month" -> Preset.MONTH.period(today, zone);
            case "quarter" -> Preset.QUARTER.period(today, zone);
            case "year" -> Preset.YEAR.period(today, zone);
            case "all" -> new Period(beginning(today, zone), today, zone);
            default -> Preset.DAYS30.period(today, zone);
        };
    }

    /** The day the first partner came. */
    private LocalDate beginning(LocalDate today, ZoneId zone) {
        return queries.beginning()
                .map(at -> LocalDate.ofInstant(at, zone))
                .filter(day -> day.isBefore(today))
                .orElse(today);
    }
}
