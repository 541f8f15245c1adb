package org.partnercabinet.application.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.partnercabinet.domain.Refusal;

/**
 * Some days of the company's time zone.
 *
 * @param to included
 */
public record Period(LocalDate from, LocalDate to, ZoneId zone) {
    private static final long MOST_DAYS = 1100;
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9998, 12, 31);

    /** @throws Refusal INVALID {@code period.reversed}; {@code period.too-long} for days that no calendar needs */
    public Period {
        if (to.isBefore(from)) throw Refusal.invalid("to", "period.reversed", "ends before it begins");
        if (from.isBefore(FIRST) || to.isAfter(LAST)) throw tooLong();
    }

    /**
     * One that somebody asks for.
     *
     * @throws Refusal INVALID {@code period.reversed} or {@code period.too-long}, which is more than three years
     */
    public static Period of(LocalDate from, LocalDate to, ZoneId zone) {
        var period = new Period(from, to, zone);
        if (period.days() > MOST_DAYS) throw tooLong();
        return period;
    }

    private static Refusal tooLong() {
        return Refusal.invalid("to", "period.too-long", "at most " + MOST_DAYS + " days")
                .with("max", MOST_DAYS);
    }

    /** When the first day begins: not midnight where clocks are put forward at midnight. */
    public Instant start() {
        return from.atStartOfDay(zone).toInstant();
    }

    /** When the day after the last begins: not included. */
    public Instant end() {
        return to.plusDays(1).atStartOfDay(zone).toInstant();
    }

    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** As many days, which end where these begin. */
    public Period before() {
        return new Period(from.minusDays(days()), from.minusDays(1), zone);
    }
}
