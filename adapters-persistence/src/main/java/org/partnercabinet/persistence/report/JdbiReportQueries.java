package org.partnercabinet.persistence.report;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.partnercabinet.domain.link.ClickCounts;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.Row;

/** The numbers of reports from the database. What happened is counted by the statements of analytics, grouped otherwise. */
public final class JdbiReportQueries implements ReportQueries {
    private static final RowMapper<Named> NAMED = Row.mapper(
            row -> new Named(new PartnerId(row.id("id")), row.text("code"), row.text("name"), row.text("email")));
    private static final RowMapper<Cell> CELL =
            Row.mapper(row -> new Cell(row.id("partner"), row.number("step_number") - 1));
    private static final RowMapper<EventRows.Group<Cell>> VISITS = Row.mapper(row -> new EventRows.Group<>(
            new Cell(row.id("scope"), Integer.parseInt(row.text("step"))),
            Figures.of(new ClickCounts(row.big("clicks"), row.big("unique_clicks"), row.big("bots")))));

    /** A partner in a step. */
    private record Cell(java.util.UUID partner, int step) {}

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
            visits(handle, ask, steps).forEach(group -> add(all, group));
            EventRows.all(handle, ask, on).forEach(group -> add(all, group));
            return all;
        });
    }

    private static void add(Map<PartnerId, Map<Integer, Figures>> all, EventRows.Group<Cell> group) {
        all.computeIfAbsent(new PartnerId(group.key().partner()), partner -> new HashMap<>())
                .merge(group.key().step(), group.figures(), Figures::plus);
    }

    private static List<EventRows.Group<Cell>> visits(org.jdbi.v3.core.Handle handle, Ask ask, Steps steps) {
        String whose = ask.scope().partner().isPresent() ? "scope = :partner" : "kind = 'p'";
        String sql = "select scope, step, cast(sum(clicks) as bigint) as clicks,"
                + " cast(sum(unique_clicks) as bigint) as unique_clicks, cast(sum(bots) as bigint) as bots from (select scope, "
                + StepCases.ofDay(steps, "on_day") + " as step, clicks, unique_clicks, bots from click_day where "
                + whose + " and on_day >= :from and on_day <= :to) x group by scope, step";
        return PayoutRows.scoped(handle.createQuery(sql), ask.scope())
                .bind("from", ask.period().from())
                .bind("to", ask.period().to())
                .map(VISITS)
                .list();
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
