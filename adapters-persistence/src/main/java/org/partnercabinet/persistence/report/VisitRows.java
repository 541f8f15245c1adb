package org.partnercabinet.persistence.report;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.partnercabinet.application.report.AnalyticsQueries.Ask;
import org.partnercabinet.application.report.AnalyticsQueries.Day;
import org.partnercabinet.application.report.Figures;
import org.partnercabinet.domain.Id;
import org.partnercabinet.domain.link.ClickCounts;
import org.partnercabinet.domain.link.Dimension;
import org.partnercabinet.domain.link.Tally;
import org.partnercabinet.persistence.Row;
import org.partnercabinet.persistence.link.DayText;

/**
 * Visits out of {@code click_day}. One link or partner has a row a day. All together are read from days and months that
 * were summed up, and from partners' rows only for the days since.
 */
final class VisitRows {
    static final LocalDate NEVER = LocalDate.of(1, 1, 1);
    private static final RowMapper<Day> DAY = Row.mapper(row -> new Day(day(row), Figures.of(counts(row))));

    private static final String ONE = """
            from click_day where scope = :scope and on_day >= :from and on_day <= :to""";

    private static final String ONE_LINK = ONE + " " + """
            and exists (select 1 from link l where l.id = click_day.scope and l.partner = :partner)""";

    private static final String ALL_DAYS = """
            select on_day, clicks, unique_clicks, bots from click_day
            where kind = 'a' and on_day >= :from and on_day <= :to and on_day <= :closed
            union all
            select on_day, cast(sum(clicks) as bigint), cast(sum(unique_clicks) as bigint), cast(sum(bots) as bigint)
            from click_day
            where kind = 'p' and on_day >= :from and on_day <= :to and on_day > :closed
            group by on_day""";

    private static final String ALL_SLICES = """
            select slices from click_day where kind = 'm' and on_day >= :months and on_day < :afterMonths
            union all
            select slices from click_day
            where kind = 's' and on_day >= :from and on_day < :months and on_day <= :to and on_day <= :closed
            union all
            select slices from click_day
            where kind = 's' and on_day >= :from and on_day >= :afterMonths and on_day <= :to and on_day <= :closed
            union all
            select slices from click_day
            where kind = 'p' and on_day >= :from and on_day <= :to and on_day > :closed""";

    private VisitRows() {}

    static List<Day> days(Handle handle, Ask ask) {
        if (isOfAll(ask)) {
            return bind(handle.createQuery(ALL_DAYS), ask)
                    .bind("closed", closed(handle))
                    .map(DAY)
                    .list();
        }
        return one(handle, "select on_day, clicks, unique_clicks, bots ", ask)
                .map(DAY)
                .list();
    }

    static Map<String, ClickCounts> slices(Handle handle, Ask ask, Dimension by) {
        Tally tally = Tally.unlimited();
        if (isOfAll(ask)) {
            ofAll(handle, ask).mapTo(String.class).forEach(slices -> DayText.read(slices, by, tally));
        } else if (by == Dimension.LINK && ask.link().isPresent()) {
            UUID link = ask.link().orElseThrow().value();
            days(handle, ask)
                    .forEach(day ->
                            tally.slice(by, link.toString(), day.figures().visits()));
        } else {
            one(handle, "select slices ", ask).mapTo(String.class).forEach(slices -> DayText.read(slices, by, tally));
        }
        SortedMap<String, ClickCounts> values = tally.by(by);
        values.values().removeIf(ClickCounts::isNone);
        return values;
    }

    static LocalDate day(Row row) throws SQLException {
        return row.maybeDate("on_day").orElseThrow();
    }

    static ClickCounts counts(Row row) throws SQLException {
        return new ClickCounts(row.big("clicks"), row.big("unique_clicks"), row.big("bots"));
    }

    private static boolean isOfAll(Ask ask) {
        return ask.link().isEmpty() && ask.scope().partner().isEmpty();
    }

    private static Query one(Handle handle, String select, Ask ask) {
        boolean ofPartnersLink = ask.link().isPresent() && ask.scope().partner().isPresent();
        Query query = bind(handle.createQuery(select + (ofPartnersLink ? ONE_LINK : ONE)), ask);
        Id scope = ask.link().isPresent()
                ? ask.link().orElseThrow()
                : ask.scope().partner().orElseThrow();
        ask.scope().partner().ifPresent(partner -> query.bind("partner", partner));
        return query.bind("scope", scope);
    }

    /** Whole months that are over at once, the days around them one by one. */
    private static Query ofAll(Handle handle, Ask ask) {
        LocalDate closed = closed(handle);
        LocalDate from = ask.period().from();
        LocalDate until = ask.period().to().isBefore(closed) ? ask.period().to() : closed;
        LocalDate months = from.getDayOfMonth() == 1
                ? from
                : YearMonth.from(from).plusMonths(1).atDay(1);
        LocalDate after = until.plusDays(1).withDayOfMonth(1);
        boolean none = !months.isBefore(after);
        return bind(handle.createQuery(ALL_SLICES), ask)
                .bind("closed", closed)
                .bind("months", none ? from : months)
                .bind("afterMonths", none ? from : after);
    }

    private static LocalDate closed(Handle handle) {
        return until(handle, "closed_until");
    }

    static LocalDate until(Handle handle, String mark) {
        return handle.createQuery("select " + mark + " from company_settings where id = 1")
                .map(Row.mapper(row -> row.maybeDate(mark).orElse(NEVER)))
                .one();
    }

    static Query bind(Query query, Ask ask) {
        return query.bind("from", ask.period().from()).bind("to", ask.period().to());
    }
}
