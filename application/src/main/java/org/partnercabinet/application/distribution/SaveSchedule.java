package org.partnercabinet.application.distribution;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.distribution.Schedule;
import org.partnercabinet.domain.distribution.ScheduleId;
import org.partnercabinet.domain.distribution.Shift;

/** An administrator sets hours; who is on shift by them gets what waits, whoever comes later when they come. */
public final class SaveSchedule {
    private final Desk desk;

    public SaveSchedule(Desk desk) {
        this.desk = desk;
    }

    /** Hours of a {@link Schedule}. */
    public record Hours(
            String name, ZoneId zone, Map<DayOfWeek, List<Shift>> week, Map<LocalDate, List<Shift>> dates) {}

    /** @param id empty for a new one. @throws Refusal NOT_FOUND {@code schedule} */
    public Schedule handle(Optional<ScheduleId> id, Hours hours) {
        return desk.serve(floor -> {
            DeskStores stores = floor.stores();
            id.ifPresent(known -> {
                if (stores.schedules().find(known).isEmpty()) throw Refusal.notFound("schedule");
            });
            ScheduleId really =
                    id.orElseGet(() -> new ScheduleId(stores.records().numbers().next(Numbers.Kind.SCHEDULE)));
            var schedule = new Schedule(really, hours.name(), hours.zone(), hours.week(), hours.dates());
            stores.schedules().put(schedule);
            floor.stirred(stores.records().queue().sources());
            SweepQueues.again(floor);
            return schedule;
        });
    }
}
