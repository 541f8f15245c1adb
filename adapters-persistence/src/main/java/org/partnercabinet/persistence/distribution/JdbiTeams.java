package org.partnercabinet.persistence.distribution;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.partnercabinet.application.distribution.Teams;
import org.partnercabinet.domain.distribution.OperatorId;
import org.partnercabinet.domain.distribution.Seat;
import org.partnercabinet.domain.distribution.Share;
import org.partnercabinet.domain.distribution.SourceId;
import org.partnercabinet.persistence.Database;

/** Teams in the database. Loads move by an update that passes no limit, whatever was read before. */
public final class JdbiTeams implements Teams {
    private final Database database;

    public JdbiTeams(Database database) {
        this.database = database;
    }

    @Override
    public void gate() {
        database.within(handle -> {
            Gate.lock(handle);
            return true;
        });
    }

    @Override
    public Instant moment(Instant clock) {
        return database.within(handle -> Gate.moment(handle, clock));
    }

    @Override
    public Map<SourceId, Roster> of(Collection<SourceId> sources) {
        if (sources.isEmpty()) return Map.of();
        return database.with(handle -> SeatRows.rosters(handle, Numbered.values(sources, SourceId::value)));
    }

    @Override
    public void save(Moves moves) {
        database.within(handle -> {
            Gate.expect(handle);
            move(handle, moves.loads());
            proceed(handle, moves.courses());
            SeatRows.update(handle, moves.seats());
            return true;
        });
    }

    @Override
    public void replace(SourceId source, Map<OperatorId, Seat> seats) {
        database.within(handle -> {
            Gate.expect(handle);
            handle.execute("delete from seat where source = ?", source.value());
            SeatRows.insert(handle, source, seats);
            boolean routable = seats.values().stream().anyMatch(seat -> seat.weight() > 0);
            return handle.execute("update source set routable = ? where id = ?", routable, source.value());
        });
    }

    @Override
    public void keep(List<Share> shares) {
        database.within(handle -> {
            Gate.expect(handle);
            Map<Share, long[]> sums = new HashMap<>();
            for (Share share : shares) {
                var key = new Share(share.source(), share.operator(), share.day(), 0, 0);
                long[] sum = sums.computeIfAbsent(key, k -> new long[2]);
                sum[0] += share.expected();
                sum[1] += share.variance();
            }
            List<Share> days = sums.entrySet().stream()
                    .map(e -> new Share(
                            e.getKey().source(),
                            e.getKey().operator(),
                            e.getKey().day(),
                            e.getValue()[0],
                            e.getValue()[1]))
                    .toList();
            int[] known = write(handle, """
                    update due_share set expected = expected + :expected, variance = variance + :variance
                    where source = :source and operator = :operator and on_day = :day""", days);
            List<Share> fresh = java.util.stream.IntStream.range(0, known.length)
                    .filter(i -> known[i] == 0)
                    .mapToObj(days::get)
                    .toList();
            write(handle, """
                    insert into due_share (source, operator, on_day, expected, variance)
                    values (:source, :operator, :day, :expected, :variance)""", fresh);
            return true;
        });
    }

    private static int[] write(Handle handle, String sql, List<Share> shares) {
        if (shares.isEmpty()) return new int[0];
        var batch = handle.prepareBatch(sql);
        shares.forEach(share -> batch.bind("source", share.source().value())
                .bind("operator", share.operator().value())
                .bind("day", share.day())
                .bind("expected", share.expected())
                .bind("variance", share.variance())
                .add());
        return batch.execute();
    }

    private static void move(Handle handle, Map<OperatorId, Load> loads) {
        if (loads.isEmpty()) return;
        var inOrder = new TreeMap<Long, Load>();
        loads.forEach((id, load) -> inOrder.put(id.value(), load));
        var batch = handle.prepareBatch("""
                update operator
                set current_load = current_load + :by, last_assigned_at = coalesce(:givenAt, last_assigned_at)
                where id = :id and current_load + :by >= 0 and (:by <= 0 or current_load + :by <= max_load)""");
        inOrder.forEach((id, load) -> batch.bind("id", id)
                .bind("by", load.by())
                .bind("givenAt", load.givenAt())
                .add());
        for (int moved : batch.execute()) {
            if (moved != 1) throw new IllegalStateException("a load would pass its limit or fall below 0");
        }
    }

    private static void proceed(Handle handle, Map<SourceId, Course> courses) {
        if (courses.isEmpty()) return;
        var batch = handle.prepareBatch("""
                update source set turns = :turns, pace_sum = :sum, pace_squares = :squares, turn_day = :day
                where id = :id""");
        courses.forEach((id, course) -> batch.bind("id", id.value())
                .bind("turns", course.pace().turns())
                .bind("sum", course.pace().sum())
                .bind("squares", course.pace().squares())
                .bind("day", Optional.of(course.day()))
                .add());
        batch.execute();
    }
}
