package org.partnercabinet.application.audit;

import static org.partnercabinet.application.audit.Journal.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.partnercabinet.application.distribution.Schedules;
import org.partnercabinet.domain.distribution.Schedule;
import org.partnercabinet.domain.distribution.ScheduleId;
import org.partnercabinet.domain.distribution.Shift;

/** Working hours, and who changed them. */
public record AuditedSchedules(Schedules inner, Journal journal) implements Schedules {
    @Override
    public void put(Schedule schedule) {
        var before = known(schedule.id());
        inner.put(schedule);
        var after = facts(schedule);
        String action = before.isEmpty() ? "schedule.added" : "schedule.changed";
        if (!before.equals(after)) journal.write(action, internal("schedule", schedule.id()), before, after);
    }

    @Override
    public Optional<Schedule> find(ScheduleId id) {
        return inner.find(id);
    }

    @Override
    public List<Schedule> all() {
        return inner.all();
    }

    @Override
    public void remove(ScheduleId id) {
        var before = known(id);
        inner.remove(id);
        journal.write("schedule.removed", internal("schedule", id), before, Facts.NONE);
    }

    private Map<String, String> known(ScheduleId id) {
        return inner.find(id).map(AuditedSchedules::facts).orElse(Facts.NONE);
    }

    private static Map<String, String> facts(Schedule schedule) {
        var facts = Facts.of("name", schedule.name()).and("zone", schedule.zone());
        schedule.week().forEach((day, shifts) -> facts.and(day.name().toLowerCase(Locale.ROOT), hours(shifts)));
        schedule.dates().forEach((day, shifts) -> facts.and(day.toString(), hours(shifts)));
        return facts.map();
    }

    private static String hours(List<Shift> shifts) {
        return shifts.isEmpty()
                ? "-"
                : String.join(
                        ", ",
                        shifts.stream()
                                .map(shift -> shift.from() + "-" + shift.to())
                                .toList());
    }
}
