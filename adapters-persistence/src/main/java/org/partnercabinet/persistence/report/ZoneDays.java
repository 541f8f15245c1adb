package org.partnercabinet.persistence.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import org.partnercabinet.application.report.Period;

/**
 * The day of a moment, counted from 1 January 1970, in SQL. The databases do not agree on how a moment becomes a day of a
 * zone, and may not know the same zones; adding seconds they do alike, and quickly.
 */
final class ZoneDays {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss+00").withZone(ZoneOffset.UTC);

    private ZoneDays() {}

    /** @return with {@code {at}} in the places of the moment, which has to be in the period */
    static String of(Period period) {
        return "cast(floor((extract(epoch from {at}) + " + offset(period) + ") / 86400) as bigint)";
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
                    .append(next.getOffsetBefore().getTotalSeconds());
            at = next.getInstant();
            next = rules.nextTransition(at);
        }
        int last = rules.getOffset(at).getTotalSeconds();
        return cases.isEmpty() ? String.valueOf(last) : "case" + cases + " else " + last + " end";
    }
}
