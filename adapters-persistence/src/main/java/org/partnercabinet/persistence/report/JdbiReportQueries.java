package org.partnercabinet.persistence.report;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.report.AnalyticsQueries.Ask;
import org.partnercabinet.application.report.AnalyticsQueries.Standing;
import org.partnercabinet.application.report.Figures;
import org.partnercabinet.application.report.Period;
import org.partnercabinet.application.report.ReportLine.Payment;
import org.partnercabinet.application.report.ReportLine.Payouts;
import org.partnercabinet.application.report.ReportQueries;
import org.partnercabinet.application.report.Steps;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.Row;

/** The numbers of reports from the database. What happened is counted by the statements of analytics, grouped otherwise. */
public final class JdbiReportQueries implements ReportQueries {
    private static final RowMapper<Named> NAMED = Row.mapper(
            row -> new Named(new PartnerId(row.id("id")), row.text("code"), row.text("name"), row.text("email")));
    private static final RowMapper<Cell> CELL =
            Row.mapper(row -> new Cell(row.id("partner"), row.number("step_number") - 1));
    /** A partner in a step. */
    private record Cell(UUID partner, int step) {}

    private final Database database;

    public JdbiReportQueries(Database database) {
        this.database = database;
    }

    @Override
    public List<Named> partners(Scope scope) {
        return database.with(handle -> PayoutRows.scoped(
                        handle.createQuery("select id, code, name, email from partner"
                                + (scope.partner().isPresent() ? " where id = :partner" : "") + " order by code"),
                        scope)
                .map(NAMED)
                .list());
    }

    @Override
    public Map<PartnerId, Map<Integer, Figures>> figures(Ask ask, Steps steps) {
        var on = Grouping.by(
                Stretches.of(steps, ask.period()), Map.of("partner", "{row}.partner", "step_number", "b.n"), CELL);
        return database.with(handle -> {
            var all = new HashMap<PartnerId, Map<Integer, Figures>>();
            PartnerVisitRows.read(
                    handle,
                    ask,
                    (day, partner, visits) ->
                            add(all, new EventRows.Group<>(new Cell(partner, steps.of(day)), Figures.of(visits))));
            EventRows.all(handle, ask, on).forEach(group -> add(all, group));
            return all;
        });
    }

    private static void add(Map<PartnerId, Map<Integer, Figures>> all, EventRows.Group<Cell> group) {
        all.computeIfAbsent(new PartnerId(group.key().partner()), partner -> new HashMap<>())
                .merge(group.key().step(), group.figures(), Figures::plus);
    }

    @Override
    public Map<PartnerId, Standing> standing(Ask ask) {
        return database.with(handle -> StandingRows.byPartner(handle, ask));
    }

    @Override
    public Map<PartnerId, Map<Payment, Payouts>> payouts(Ask ask) {
        return database.with(handle -> PayoutRows.requested(handle, ask));
    }

    @Override
    public Owing owing(Ask ask) {
        return database.with(handle -> new Owing(PayoutRows.paidOut(handle, ask), PayoutRows.owed(handle, ask)));
    }

    @Override
    public List<Brought> referrals(PartnerId partner, Period period, Optional<Place> after, int most) {
        return database.with(handle -> BroughtRows.read(handle, partner, period, after, most));
    }

    @Override
    public Optional<Instant> beginning() {
        return database.with(
                handle -> handle.createQuery("select registered_at from partner order by registered_at, id limit 1")
                        .map(Row.mapper(JdbiReportQueries::registered))
                        .findOne());
    }

    private static Instant registered(Row row) throws SQLException {
        return row.at("registered_at");
    }
}
