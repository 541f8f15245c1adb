package org.partnercabinet.application.distribution;

import org.partnercabinet.domain.distribution.ScheduleId;

/** An administrator removes hours that nobody works by. */
public final class RemoveSchedule {
    private final Desk desk;

    public RemoveSchedule(Desk desk) {
        this.desk = desk;
    }

    /** @throws org.partnercabinet.domain.Refusal NOT_FOUND {@code schedule}; CONFLICT {@code schedule.in-use} */
    public void handle(ScheduleId id) {
        desk.serve(floor -> {
            floor.stores().schedules().remove(id);
            return true;
        });
    }
}
