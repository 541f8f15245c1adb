package org.partnercabinet.application.report;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Periods that people ask for, up to and with today, and what each is compared with. */
public enum Preset {
    /** Compared with yesterday. */
    TODAY,
    /** Compared with the seven days before. */
    WEEK,
    /** Compared with the thirty days before. */
    DAYS30,
    /** Since the first of the month; compared with the same days of the month before. */
    MONTH,
    /** Since the first of the quarter; compared with as many days of the quarter before. */
    QUARTER,
    /** Since the first of January; compared with the same days of the year before. */
    YEAR;

    public Period period(LocalDate today, ZoneId zone) {
        return new Period(
                switch (this) {
                    case TODAY -> today;
                    case WEEK -> today.minusDays(6);
                    case DAYS30 -> today.minusDays(29);
                    case MONTH -> today.withDayOfMonth(1);
                    case QUARTER -> quarter(today);
                    case YEAR -> today.withDayOfYear(1);
                },
                today,
                zone);
    }

    public Period compared(LocalDate today, ZoneId zone) {
        Period now = period(today, zone);
        return switch (this) {
            case TODAY, WEEK, DAYS30 -> now.before();
            case MONTH -> new Period(now.from().minusMonths(1), today.minusMonths(1), zone);
            case YEAR -> new Period(now.from().minusYears(1), today.minusYears(1), zone);
            case QUARTER -> beforeQuarter(now);
        };
    }

    private static LocalDate quarter(LocalDate day) {
        return day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % 3);
    }

    /** Quarters differ in length: never a day of the present one. */
    private static Period beforeQuarter(Period now) {
        LocalDate from = now.from().minusMonths(3);
        LocalDate to = from.plusDays(ChronoUnit.DAYS.between(now.from(), now.to()));
        return new Period(from, to.isBefore(now.from()) ? to : now.from().minusDays(1), now.zone());
    }
}
