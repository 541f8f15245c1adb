package org.partnercabinet.http.distribution;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.partnercabinet.application.distribution.DistributionQueries.Period;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.input.Input;

/** Days of the installation's zone that a query asks about, the last one included. */
public record Days(ZoneId zone, Clock clock) {
    private static final int LAST_DAYS = 30;
    static final Field FROM = Field.date("from").about("the first day");
    static final Field TO = Field.date("to").about("the last day, included");

    /** The last 30 days, if the query does not say otherwise. @throws Refusal INVALID {@code period.reversed} */
    Period period(Input query) {
        Instant now = clock.instant();
        LocalDate to = query.optionalDate("to").orElseGet(() -> LocalDate.ofInstant(now, zone));
        LocalDate from = query.optionalDate("from").orElseGet(() -> to.minusDays(LAST_DAYS - 1L));
        expectInOrder(from, to);
        return new Period(from, to, zone, now);
    }

    Optional<Instant> start(Input query) {
        return query.optionalDate("from").map(day -> day.atStartOfDay(zone).toInstant());
    }

    /** Exclusive. @throws Refusal INVALID {@code period.reversed} */
    Optional<Instant> end(Input query) {
        Optional<LocalDate> to = query.optionalDate("to");
        if (to.isPresent()) expectInOrder(query.optionalDate("from").orElse(to.get()), to.get());
        return to.map(day -> day.plusDays(1).atStartOfDay(zone).toInstant());
    }

    private static void expectInOrder(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) throw Refusal.invalid("to", "period.reversed", "ends before it begins");
    }
}
