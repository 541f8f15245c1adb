package org.partnercabinet.application.report;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A period cut into days, months or years, whichever are not too many.
 *
 * @param starts the first day of each, in order; the first is that of the period
 */
public record Steps(Unit unit, List<LocalDate> starts) {
    private static final long MOST_DAYS = 62;
    private static final long MOST_MONTHS = 40;
    private static final int DAYS_OF_A_MONTH = 31;

    public enum Unit {
        DAY(day -> day.plusDays(1)),
        MONTH(day -> day.with(TemporalAdjusters.firstDayOfNextMonth())),
        YEAR(day -> day.with(TemporalAdjusters.firstDayOfNextYear()));

        private final UnaryOperator<LocalDate> next;

        Unit(UnaryOperator<LocalDate> next) {
            this.next = next;
        }
    }

    public Steps {
        starts = List.copyOf(starts);
    }

    public static Steps of(Period period) {
        Unit unit = period.days() <= MOST_DAYS
                ? Unit.DAY
                : period.days() <= MOST_MONTHS * DAYS_OF_A_MONTH ? Unit.MONTH : Unit.YEAR;
        var starts = new ArrayList<LocalDate>();
        for (LocalDate day = period.from(); !day.isAfter(period.to()); day = unit.next.apply(day)) starts.add(day);
        return new Steps(unit, starts);
    }

    /** In which step a day of the period is. */
    public int of(LocalDate day) {
        int step = starts.size() - 1;
        while (step > 0 && day.isBefore(starts.get(step))) step--;
        return step;
    }
}
