package org.partnercabinet.persistence.distribution;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.SqlStatement;
import org.partnercabinet.application.distribution.Teams;
import org.partnercabinet.domain.distribution.Operator;
import org.partnercabinet.domain.distribution.OperatorId;
import org.partnercabinet.domain.distribution.Pace;
import org.partnercabinet.domain.distribution.Schedule;
import org.partnercabinet.domain.distribution.ScheduleId;
import org.partnercabinet.domain.distribution.Seat;
import org.partnercabinet.domain.distribution.Source;
import org.partnercabinet.domain.distribution.SourceId;
import org.partnercabinet.persistence.Row;

/** Seats as rows, with whoever has them. */
final class SeatRows {
    private record Head(Source source, Pace pace, Optional<LocalDate> day) {}

    private record Taken(SourceId source, Operator operator, Seat seat) {}

    private static final RowMapper<Head> HEAD =
            Row.mapper(row -> new Head(SourceColumns.source(row), SourceColumns.pace(row), row.maybeDate("turn_day")));
    private static final RowMapper<Taken> TAKEN =
            Row.mapper(row -> new Taken(new SourceId(row.big("source")), OperatorColumns.operator(row), seat(row)));

    private SeatRows() {}

    static Map<SourceId, Teams.Roster> rosters(Handle handle, List<Long> sources) {
        List<Head> heads = handle.createQuery("select * from source where id = any(:ids)")
                .bindArray("ids", Long.class, sources)
                .map(HEAD)
                .list();
        List<Taken> taken = handle.createQuery("""
                        select s.source, s.weight, s.deficit, s.counted, s.mark_sum, s.mark_squares, s.expected,
                            s.variance, s.last_turn, o.*
                        from seat s join operator o on o.id = s.operator
                        where s.source = any(:ids)
                        order by s.source, s.operator""")
                .bindArray("ids", Long.class, sources)
                .map(TAKEN)
                .list();
        Map<ScheduleId, Schedule> schedules = JdbiSchedules.find(
                handle,
                taken.stream()
                        .flatMap(t -> t.operator().schedule().stream())
                        .map(ScheduleId::value)
                        .distinct()
                        .toList());
        Map<SourceId, List<Teams.Place>> places = new HashMap<>();
        for (Taken one : taken) {
            places.computeIfAbsent(one.source(), id -> new ArrayList<>())
                    .add(new Teams.Place(
                            one.operator(),
                            one.seat(),
                            one.operator().schedule().map(schedules::get)));
        }
        Map<SourceId, Teams.Roster> rosters = new LinkedHashMap<>();
        for (Head head : heads) {
            SourceId id = head.source().id();
            rosters.put(
                    id, new Teams.Roster(head.source(), head.pace(), head.day(), places.getOrDefault(id, List.of())));
        }
        return rosters;
    }

    static void insert(Handle handle, SourceId source, Map<OperatorId, Seat> seats) {
        if (seats.isEmpty()) return;
        var batch = handle.prepareBatch("""
                insert into seat
                    (source, operator, weight, deficit, counted, mark_sum, mark_squares, expected, variance, last_turn)
                values
                    (:source, :operator, :weight, :deficit, :counted, :sum, :squares, :expected, :variance, :turn)""");
        seats.forEach((operator, seat) -> bind(batch, source, operator, seat).add());
        batch.execute();
    }

    /** Of those who are still there. */
    static void update(Handle handle, Map<Teams.Chair, Seat> seats) {
        if (seats.isEmpty()) return;
        var batch = handle.prepareBatch("""
                update seat
                set weight = :weight, deficit = :deficit, counted = :counted, mark_sum = :sum,
                    mark_squares = :squares, expected = :expected, variance = :variance, last_turn = :turn
                where source = :source and operator = :operator""");
        seats.forEach((chair, seat) ->
                bind(batch, chair.source(), chair.operator(), seat).add());
        batch.execute();
    }

    /** The account of a seat; turns of the mark are not kept, for only sums are ever compared. */
    static Seat seat(Row row) throws SQLException {
        return new Seat(
                row.number("weight"),
                row.big("deficit"),
                row.is("counted"),
                new Pace(0, row.big("mark_sum"), row.big("mark_squares")),
                row.big("expected"),
                row.big("variance"),
                row.big("last_turn"));
    }

    private static <S extends SqlStatement<S>> S bind(S statement, SourceId source, OperatorId operator, Seat seat) {
        return statement
                .bind("source", source.value())
                .bind("operator", operator.value())
                .bind("weight", seat.weight())
                .bind("deficit", seat.deficit())
                .bind("counted", seat.counted())
                .bind("sum", seat.mark().sum())
                .bind("squares", seat.mark().squares())
                .bind("expected", seat.expected())
                .bind("variance", seat.variance())
                .bind("turn", seat.lastTurn());
    }
}
