package org.partnercabinet.persistence.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.Query;
import org.partnercabinet.application.report.Period;
import org.partnercabinet.application.report.Steps;

/**
 * Time cut into stretches, as rows to join: each event is found by the stretch of an index that it is in, so nothing has to
 * be asked of a moment, and databases need not know zones, about which they do not agree.
 *
 * @param bounds where each begins and the last ends
 */
record Stretches(List<Instant> bounds) {
    /** {@code n} from 1, {@code first_at} and {@code next_at}, which is not included. */
    static final String ROWS = """
            (select n, cast(f as timestamp with time zone) as first_at, cast(t as timestamp with time zone) as next_at
             from unnest(cast(:firsts as varchar array), cast(:nexts as varchar array)) with ordinality u (f, t, n)) b""";

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss+00").withZone(ZoneOffset.UTC);

    static Stretches days(Period period) {
        return new Stretches(Stream.iterate(period.from(), day -> day.plusDays(1))
                .limit(period.days() + 1)
                .map(day -> start(day, period))
                .toList());
    }

    /** @param steps of this period */
    static Stretches of(Steps steps, Period period) {
        var bounds = new ArrayList<Instant>();
        steps.starts().forEach(first -> bounds.add(start(first, period)));
        bounds.add(period.end());
        return new Stretches(bounds);
    }

    /** Not midnight where clocks are put forward at midnight. */
    private static Instant start(LocalDate day, Period period) {
        return day.atStartOfDay(period.zone()).toInstant();
    }

    Query bind(Query query) {
        List<String> texts = bounds.stream().map(UTC::format).toList();
        int last = texts.size() - 1;
        return query.bindArray("firsts", String.class, texts.subList(0, last))
                .bindArray("nexts", String.class, texts.subList(1, last + 1));
    }
}
