package org.partnercabinet.persistence.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import org.partnercabinet.application.report.Period;

/**
 * The day of a moment, in SQL. The databases do not agree on how a moment becomes a day of a zone, and may not know the
 * same zones; adding seconds they do alike. Without fractions, which take H2 seven times as long.
 */
final class ZoneDays {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss+00").withZone(ZoneOffset.UTC);

    private ZoneDays() {}

    /** @return with {@code {at}} in the places of the moment, which has to be in the period; H2's session must be in UTC */
    static String of(Period period) {
        return "cast(({at} + " + offset(period) + ") at time zone 'UTC' as date)";
    }

    private static String offset(Period period) {
        ZoneRules rules = period.zone().getRules();
        Instant at = period.start();
        var cases = new StringBuilder();
        ZoneOffsetTransition next = rules.nextTransition(at);
        while (next != null && next.getInstant().isBefore(period.end())) {
            cases.append(" when {at} < timestamp with time zone '")
                    .append(UTC.format(next.getInstant()))
                    .append("' then ")
                    .append(seconds(next.getOffsetBefore()));
            at = next.getInstant();
            next = rules.nextTransition(at);
        }
        String last = seconds(rules.getOffset(at));
        return cases.isEmpty() ? last : "case" + cases + " else " + last + " end";
    }

    private static String seconds(ZoneOffset offset) {
        return "interval '" + offset.getTotalSeconds() + "' second";
    }
}
