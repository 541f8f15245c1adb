package org.partnercabinet.application.distribution;

import java.util.List;
import java.util.Optional;
import org.partnercabinet.domain.distribution.Schedule;
import org.partnercabinet.domain.distribution.ScheduleId;

/** All schedules. */
public interface Schedules {
    /** Adds it or replaces the one with its id. */
    void put(Schedule schedule);

    Optional<Schedule> find(ScheduleId id);

    /** By name, then id. */
    List<Schedule> all();

    /** @throws org.partnercabinet.domain.Refusal NOT_FOUND {@code schedule}; CONFLICT {@code schedule.in-use} */
    void remove(ScheduleId id);
}
