package org.partnercabinet.persistence.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;
import org.partnercabinet.application.report.Steps;

/** The number of the step that something is in, in SQL, as text. */
final class StepCases {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss+00").withZone(ZoneOffset.UTC);

    private StepCases() {}

    /** Of a moment in the place of {@code {at}}. */
    static String ofMoment(Steps steps, ZoneId zone) {
        return cases(steps, "{at}", first -> "timestamp with time zone '" + UTC.format(start(first, zone)) + "'");
    }

    private static Instant start(LocalDate first, ZoneId zone) {
        return first.atStartOfDay(zone).toInstant();
    }

    /** @param column a date */
    static String ofDay(Steps steps, String column) {
        return cases(steps, column, first -> "date '" + first + "'");
    }

    private static String cases(Steps steps, String what, Function<LocalDate, String> literal) {
        int last = steps.starts().size() - 1;
        if (last == 0) return "'0'";
        var cases = new StringBuilder("case");
        for (int step = 0; step < last; step++) {
            cases.append(" when ")
                    .append(what)
                    .append(" < ")
                    .append(literal.apply(steps.starts().get(step + 1)))
                    .append(" then '")
                    .append(step)
                    .append('\'');
        }
        return cases.append(" else '").append(last).append("' end").toString();
    }
}
