package org.partnercabinet.http.distribution;

import java.util.List;
import java.util.Optional;
import org.partnercabinet.application.distribution.RemoveSchedule;
import org.partnercabinet.application.distribution.SaveSchedule;
import org.partnercabinet.application.distribution.Schedules;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.distribution.ScheduleId;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.EndpointDraft;
import org.partnercabinet.http.web.Resource;

/** Hours that operators work by. */
public final class SchedulesResource implements Resource {
    private final SaveSchedule save;
    private final RemoveSchedule remove;
    private final Schedules schedules;

    public SchedulesResource(SaveSchedule save, RemoveSchedule remove, Schedules schedules) {
        this.save = save;
        this.remove = remove;
        this.schedules = schedules;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                admins(Endpoint.get("/api/schedules"), "operators:read")
                        .summary("All schedules, by name")
                        .answersList(ScheduleView.class)
                        .handle(call -> Answer.ok(
                                schedules.all().stream().map(ScheduleView::of).toList())),
                admins(Endpoint.post("/api/schedules"), "operators:write")
                        .summary("Adds a schedule")
                        .body(ScheduleView.BODY)
                        .idempotent()
                        .answers(201, ScheduleView.class)
                        .problems("zone.unknown", "list.too-long")
                        .handle(this::create),
                admins(Endpoint.get("/api/schedules/{schedule_number}"), "operators:read")
                        .summary("One schedule")
                        .answers(200, ScheduleView.class)
                        .problems("schedule.not-found")
                        .handle(this::show),
                admins(Endpoint.put("/api/schedules/{schedule_number}"), "operators:write")
                        .summary("Changes a schedule")
                        .description("Whoever is on shift by it gets what waits.")
                        .body(ScheduleView.BODY)
                        .answers(200, ScheduleView.class)
                        .problems("schedule.not-found", "zone.unknown", "list.too-long")
                        .handle(this::change),
                admins(Endpoint.delete("/api/schedules/{schedule_number}"), "operators:write")
                        .summary("Takes a schedule away")
                        .answersNothing(204)
                        .problems("schedule.not-found", "schedule.in-use")
                        .handle(this::remove));
    }

    private static EndpointDraft admins(EndpointDraft draft, String scope) {
        return draft.tag("operators").access(Access.roles(Role.ADMIN)).scope(scope);
    }

    private Answer create(Call call) {
        var schedule = save.handle(Optional.empty(), ScheduleView.read(call.input()));
        return Answer.created("/api/schedules/" + schedule.id(), ScheduleView.of(schedule));
    }

    private Answer show(Call call) {
        return Answer.ok(
                schedules.find(id(call)).map(ScheduleView::of).orElseThrow(() -> Refusal.notFound("schedule")));
    }

    private Answer change(Call call) {
        var changed = save.handle(Optional.of(id(call)), ScheduleView.read(call.input()));
        return Answer.ok(ScheduleView.of(changed));
    }

    private Answer remove(Call call) {
        remove.handle(id(call));
        return Answer.nothing();
    }

    private static ScheduleId id(Call call) {
        return new ScheduleId(call.pathNumber("schedule_number"));
    }
}
