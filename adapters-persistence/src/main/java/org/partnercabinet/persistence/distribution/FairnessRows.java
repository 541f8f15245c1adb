package org.partnercabinet.persistence.distribution;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.partnercabinet.application.distribution.DistributionQueries.FairRow;
import org.partnercabinet.application.distribution.DistributionQueries.Fairness;
import org.partnercabinet.application.distribution.DistributionQueries.Period;
import org.partnercabinet.application.distribution.DistributionQueries.Waits;
import org.partnercabinet.domain.distribution.Operator;
import org.partnercabinet.domain.distribution.Pace;
import org.partnercabinet.domain.distribution.Seat;
import org.partnercabinet.domain.distribution.SourceId;
import org.partnercabinet.persistence.Row;

/** The fairness of one source, of sums that the database makes. */
record FairnessRows(Handle handle, SourceId source, Period days) {
    private record Came(long appeals, long atOnce, Waits waits) {}

    private record Head(long waiting, Optional<Instant> oldest, Pace pace, Optional<LocalDate> day) {}

    private static final RowMapper<Came> CAME = Row.mapper(row -> new Came(
            row.big("appeals"),
            row.big("at_once"),
            new Waits(duration(row, "median"), duration(row, "late"), duration(row, "longest"))));
    private static final RowMapper<Head> HEAD = Row.mapper(row ->
            new Head(row.big("waiting"), row.maybeAt("oldest"), SourceColumns.pace(row), row.maybeDate("turn_day")));

    /** A source that is not there has nothing. */
    private static final Head NONE = new Head(0, Optional.empty(), Pace.START, Optional.empty());

    Fairness fairness() {
        Came came = over("""
                select count(*) as appeals, count(case when waited = 0 then 1 end) as at_once,
                    percentile_disc(0.5) within group (order by waited) as median,
                    percentile_disc(0.95) within group (order by waited) as late, max(waited) as longest
                from appeal where source = :source and created_at >= :start and created_at < :end""").map(CAME).one();
        Head head = over("select s.*, " + JdbiDistributionQueries.OLDEST + " from source s where s.id = :source")
                .map(HEAD)
                .findOne()
                .orElse(NONE);
        return new Fairness(
                came.appeals(),
                came.appeals() - came.atOnce(),
                came.waits(),
                head.waiting(),
                head.oldest(),
                rows(head));
    }

    private List<FairRow> rows(Head head) {
        Shares shares = Shares.read(this, head.day().filter(days::covers).map(day -> head.pace()));
        List<Operator> operators = handle.createQuery("select * from operator where id = any(:ids) order by id")
                .bindArray("ids", Long.class, List.copyOf(shares.operators()))
                .map(OperatorColumns.OPERATOR)
                .list();
        var loads = LoadOverTime.of(handle, operators, days);
        return operators.stream()
                .map(operator -> {
                    long id = operator.id().value();
                    return new FairRow(
                            operator.id(),
                            operator.profile().name(),
                            shares.seat(id).map(Seat::weight).orElse(0),
                            shares.got(id),
                            shares.expected(id),
                            shares.variance(id),
                            loads.busy(operator),
                            shares.handling(id));
                })
                .toList();
    }

    Query over(String sql) {
        return handle.createQuery(sql)
                .bind("source", source.value())
                .bind("start", days.start())
                .bind("end", days.end())
                .bind("from", days.from())
                .bind("to", days.to());
    }

    static Optional<Duration> duration(Row row, String column) throws SQLException {
        return row.maybeBig(column).map(micros -> Duration.of(micros, ChronoUnit.MICROS));
    }
}
