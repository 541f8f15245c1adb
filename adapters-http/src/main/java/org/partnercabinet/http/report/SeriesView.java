package org.partnercabinet.http.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.partnercabinet.application.report.AnalyticsQueries.Day;
import org.partnercabinet.application.report.Figures;
import org.partnercabinet.application.report.Period;

/**
 * Numbers one after another, without gaps.
 *
 * @param previous those of the period before; null when it was not asked for
 */
public record SeriesView(PeriodView period, String by, List<PointView> points, Optional<PreviousSeriesView> previous) {

    public record PreviousSeriesView(PeriodView period, List<PointView> points) {}

    /** A day, or as much of a week or month as is in the period. @param to included */
    public record PointView(LocalDate from, LocalDate to, FiguresView figures) {}

    /** How long a point is. Weeks begin on Monday. */
    enum Step {
        DAY,
        WEEK,
        MONTH;

        private LocalDate next(LocalDate day) {
            return switch (this) {
                case DAY -> day.plusDays(1);
                case WEEK -> day.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
                case MONTH -> day.plusMonths(1).withDayOfMonth(1);
            };
        }
    }

    static List<PointView> points(Period period, List<Day> days, Step step) {
        NavigableMap<LocalDate, Figures> byDay = new TreeMap<>();
        days.forEach(day -> byDay.put(day.day(), day.figures()));
        var points = new ArrayList<PointView>();
        for (LocalDate from = period.from(); !from.isAfter(period.to()); from = step.next(from)) {
            LocalDate after = step.next(from);
            LocalDate to = after.isAfter(period.to()) ? period.to() : after.minusDays(1);
            Figures sum = Figures.sum(byDay.subMap(from, true, to, true).values().stream());
            points.add(new PointView(from, to, FiguresView.of(sum)));
        }
        return points;
    }
}
