package org.partnercabinet.application.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.partnercabinet.application.distribution.Schedules;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.distribution.Schedule;
import org.partnercabinet.domain.distribution.ScheduleId;

record MemorySchedules(MemoryDatabase db) implements Schedules {
    @Override
    public void put(Schedule schedule) {
        db.expectTransaction();
        db.distribution.schedules.put(schedule.id(), schedule);
    }

    @Override
    public Optional<Schedule> find(ScheduleId id) {
        return db.read(() -> db.distribution.schedules.find(id));
    }

    @Override
    public List<Schedule> all() {
        return db.read(() -> db.distribution
                .schedules
                .all()
                .sorted(Comparator.comparing(Schedule::name).thenComparing(s -> s.id().value()))
                .toList());
    }

    @Override
    public void remove(ScheduleId id) {
        db.expectTransaction();
        boolean used = db.distribution
                .operators
                .all()
                .anyMatch(o -> o.schedule().filter(id::equals).isPresent());
        if (used) throw Refusal.conflict("schedule.in-use", "somebody works by it");
        if (!db.distribution.schedules.remove(id)) throw Refusal.notFound("schedule");
    }
}
