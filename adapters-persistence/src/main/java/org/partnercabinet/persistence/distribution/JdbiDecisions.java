package org.partnercabinet.persistence.distribution;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.partnercabinet.application.distribution.Decisions;
import org.partnercabinet.domain.distribution.Algorithm;
import org.partnercabinet.domain.distribution.AppealId;
import org.partnercabinet.domain.distribution.Decision;
import org.partnercabinet.domain.distribution.How;
import org.partnercabinet.domain.distribution.OperatorId;
import org.partnercabinet.domain.distribution.SourceId;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.Row;

/** Decisions in the database. */
public final class JdbiDecisions implements Decisions {
    private static final RowMapper<Decision> DECISION = Row.mapper(JdbiDecisions::decision);

    private final Database database;

    public JdbiDecisions(Database database) {
        this.database = database;
    }

    @Override
    public void add(List<Decision> decisions) {
        database.within(handle -> {
            if (decisions.isEmpty()) return decisions;
            var batch = handle.prepareBatch("""
                    insert into decision
                        (appeal, source, at, algorithm, how, chosen, drawn, total, verdicts, could, could_not)
                    values
                        (:appeal, :source, :at, :algorithm, :how, :chosen, :drawn, :total, :verdicts, :could,
                         :couldNot)""");
            for (Decision decision : decisions) {
                batch.bind("appeal", decision.appeal().value())
                        .bind("source", decision.source().value())
                        .bind("at", decision.at())
                        .bind("algorithm", decision.algorithm())
                        .bind("how", decision.how())
                        .bind("chosen", decision.chosen().map(OperatorId::value))
                        .bind("drawn", decision.drawn())
                        .bind("total", decision.total())
                        .bind("verdicts", DecisionText.of(decision.verdicts()))
                        .bind("could", decision.could())
                        .bind("couldNot", DecisionText.of(decision.couldNot()))
                        .add();
            }
            batch.execute();
            return decisions;
        });
    }

    @Override
    public Optional<Decision> last(AppealId appeal) {
        return database.with(handle -> handle.createQuery("""
                        select * from decision where appeal = :appeal
                        order by appeal desc, number desc limit 1""")
                .bind("appeal", appeal.value())
                .map(DECISION)
                .findOne());
    }

    @Override
    public List<Decision> newest(Optional<SourceId> source, Optional<Place> before, int limit) {
        String from = before.isPresent() ? "(at, appeal) < (:at, :appeal)" : "at is not null";
        String sql = source.isPresent()
                ? "select * from decision where source = :source and " + from
                        + " order by source desc, at desc, appeal desc limit :limit"
                : "select * from decision where " + from + " order by at desc, appeal desc limit :limit";
        return database.with(handle -> handle.createQuery(sql)
                .bind("source", source.map(SourceId::value))
                .bind("at", before.map(Place::at))
                .bind("appeal", before.map(place -> place.appeal().value()))
                .bind("limit", limit)
                .map(DECISION)
                .list());
    }

    @Override
    public int forget(Instant before, int most) {
        return database.within(handle -> handle.createUpdate("""
                        delete from decision where number in (
                            select number from decision where at < :before order by at, appeal limit :most)""")
                .bind("before", before)
                .bind("most", most)
                .execute());
    }

    private static Decision decision(Row row) throws SQLException {
        return new Decision(
                new AppealId(row.big("appeal")),
                new SourceId(row.big("source")),
                row.at("at"),
                row.constant(Algorithm.class, "algorithm"),
                row.constant(How.class, "how"),
                row.maybeBig("chosen").map(OperatorId::new),
                row.maybeBig("drawn"),
                row.big("total"),
                DecisionText.verdicts(row.text("verdicts")),
                row.number("could"),
                DecisionText.counts(row.text("could_not")));
    }
}
