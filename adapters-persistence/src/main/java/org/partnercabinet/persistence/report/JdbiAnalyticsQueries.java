package org.partnercabinet.persistence.report;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.report.AnalyticsQueries;
import org.partnercabinet.application.report.Figures;
import org.partnercabinet.application.report.Period;
import org.partnercabinet.application.report.Slicing;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.Row;

/** Numbers from the database. */
public final class JdbiAnalyticsQueries implements AnalyticsQueries {
    private static final RowMapper<String> VALUE = Row.mapper(row -> row.text("bucket"));
    private static final RowMapper<String> ID =
            Row.mapper(row -> row.maybeId("bucket").map(UUID::toString).orElse(""));
    private static final RowMapper<LinkName> LINK = Row.mapper(JdbiAnalyticsQueries::link);

    private final Database database;

    public JdbiAnalyticsQueries(Database database) {
        this.database = database;
    }

    @Override
    public List<Day> days(Ask ask) {
        return database.with(handle -> {
            var days = new TreeMap<LocalDate, Figures>();
            VisitRows.days(handle, ask).stream()
                    .filter(day -> !day.figures().visits().isNone())
                    .forEach(day -> days.merge(day.day(), day.figures(), Figures::plus));
            EventRows.all(handle, ask, byDay(ask.period()))
                    .forEach(group -> days.merge(group.key(), group.figures(), Figures::plus));
            return days.entrySet().stream()
                    .map(day -> new Day(day.getKey(), day.getValue()))
                    .toList();
        });
    }

    private static Grouping<LocalDate> byDay(Period period) {
        RowMapper<LocalDate> day = Row.mapper(row -> period.from().plusDays(row.big("day_number") - 1));
        return Grouping.by(Stretches.days(period), Map.of("day_number", "b.n"), day);
    }

    @Override
    public List<Slice> slices(Ask ask, Slicing by) {
        return database.with(handle -> {
            var values = new HashMap<String, Figures>();
            by.ofVisits()
                    .ifPresent(dimension -> VisitRows.slices(handle, ask, dimension)
                            .forEach((value, counts) -> values.put(value, Figures.of(counts))));
            if (by.isOfReferrals()) {
                EventRows.all(handle, ask, Grouping.by(column(by), by == Slicing.LINK ? ID : VALUE))
                        .forEach(group -> values.merge(group.key(), group.figures(), Figures::plus));
            }
            return values.entrySet().stream()
                    .map(value -> new Slice(value.getKey(), value.getValue()))
                    .sorted(Comparator.comparing(Slice::figures, Figures.biggest())
                            .thenComparing(Slice::value))
                    .toList();
        });
    }

    private static String column(Slicing by) {
        return switch (by) {
            case LINK -> "{row}.link";
            case UTM_SOURCE -> "r.utm_source";
            case UTM_MEDIUM -> "r.utm_medium";
            case UTM_CAMPAIGN -> "r.utm_campaign";
            case UTM_CONTENT -> "r.utm_content";
            case UTM_TERM -> "r.utm_term";
            case SOURCE -> "coalesce(r.via, r.origin)";
            case REFERRER, DEVICE, BROWSER, OS -> throw new IllegalArgumentException(by + " is not of referrals");
        };
    }

    @Override
    public Standing standing(Ask ask) {
        return database.with(handle -> StandingRows.all(handle, ask));
    }

    @Override
    public List<LinkName> links(Scope scope, Collection<UUID> ids) {
        if (ids.isEmpty()) return List.of();
        String owner = scope.partner().isPresent() ? " and partner = :partner" : "";
        return database.with(handle -> {
            var query = handle.createQuery(
                            "select id, partner, code, title, kind, deleted_at from link where id = any(:ids)" + owner)
                    .bindArray("ids", UUID.class, List.copyOf(ids));
            scope.partner().ifPresent(partner -> query.bind("partner", partner));
            return query.map(LINK).list();
        });
    }

    private static LinkName link(Row row) throws SQLException {
        return new LinkName(
                row.id("id"),
                row.id("partner"),
                row.text("code"),
                row.text("title"),
                row.text("kind"),
                row.maybeAt("deleted_at").isPresent());
    }
}
