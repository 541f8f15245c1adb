package org.partnercabinet.persistence.distribution;

import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.partnercabinet.application.distribution.Schedules;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.distribution.Schedule;
import org.partnercabinet.domain.distribution.ScheduleId;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.Row;

/** Schedules in the database. */
public final class JdbiSchedules implements Schedules {
    private static final RowMapper<Schedule> SCHEDULE = Row.mapper(JdbiSchedules::schedule);

    private final Database database;

    public JdbiSchedules(Database database) {
        this.database = database;
    }

    @Override
    public void put(Schedule schedule) {
        database.within(handle ->
                write(handle, "update schedule set name = :name, zone = :zone, hours = :hours where id = :id", schedule)
                                == 1
                        ? 1
                        : write(
                                handle,
                                "insert into schedule (id, name, zone, hours) values (:id, :name, :zone, :hours)",
                                schedule));
    }

    @Override
    public Optional<Schedule> find(ScheduleId id) {
        return database.with(
                handle -> Optional.ofNullable(find(handle, List.of(id.value())).get(id)));
    }

    @Override
    public List<Schedule> all() {
        return database.with(handle -> handle.createQuery("select * from schedule order by id").map(SCHEDULE).stream()
                .sorted(java.util.Comparator.comparing(Schedule::name)
                        .thenComparing(schedule -> schedule.id().value()))
                .toList());
    }

    @Override
    public void remove(ScheduleId id) {
        database.within(handle -> {
            Optional<Long> user = handle.createQuery("select id from operator where schedule = :id limit 1")
                    .bind("id", id.value())
                    .mapTo(Long.class)
                    .findOne();
            if (user.isPresent()) throw Refusal.conflict("schedule.in-use", "somebody works by it");
            if (handle.execute("delete from schedule where id = ?", id.value()) == 0)
                throw Refusal.notFound("schedule");
            return true;
        });
    }

    static Map<ScheduleId, Schedule> find(Handle handle, Collection<Long> ids) {
        if (ids.isEmpty()) return Map.of();
        return handle
                .createQuery("select * from schedule where id = any(:ids)")
                .bindArray("ids", Long.class, List.copyOf(ids))
                .map(SCHEDULE)
                .stream()
                .collect(Collectors.toMap(Schedule::id, Function.identity()));
    }

    private static int write(Handle handle, String sql, Schedule schedule) {
        return handle.createUpdate(sql)
                .bind("id", schedule.id().value())
                .bind("name", schedule.name())
                .bind("zone", schedule.zone().getId())
                .bind("hours", Hours.text(schedule.week(), schedule.dates()))
                .execute();
    }

    private static Schedule schedule(Row row) throws SQLException {
        String hours = row.text("hours");
        return new Schedule(
                new ScheduleId(row.big("id")),
                row.text("name"),
                ZoneId.of(row.text("zone")),
                Hours.week(hours),
                Hours.dates(hours));
    }
}
