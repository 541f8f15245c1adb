package org.partnercabinet.http.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.input.Input;

/** The days that a query asks about, the last one included. @param zone in which a day begins */
record AuditDays(ZoneId zone) {
    static final Field FROM = Field.date("from").about("the first day");
    static final Field TO = Field.date("to").about("the last day, included");

    Optional<Instant> start(Input query) {
        return query.optionalDate("from").map(this::begins);
    }

    /** Exclusive. @throws Refusal INVALID {@code period.reversed} */
    Optional<Instant> end(Input query) {
        Optional<LocalDate> from = query.optionalDate("from");
        Optional<LocalDate> to = query.optionalDate("to");
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get()))
            throw Refusal.invalid("to", "period.reversed", "ends before it begins");
        return to.map(day -> begins(day.plusDays(1)));
    }

    private Instant begins(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
