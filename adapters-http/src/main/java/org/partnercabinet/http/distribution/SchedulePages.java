package org.partnercabinet.http.distribution;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnercabinet.application.distribution.RemoveSchedule;
import org.partnercabinet.application.distribution.SaveSchedule;
import org.partnercabinet.application.distribution.Schedules;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.distribution.Schedule;
import org.partnercabinet.domain.distribution.ScheduleId;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.input.Input;
import org.partnercabinet.http.page.Deed;
import org.partnercabinet.http.page.Filled;
import org.partnercabinet.http.page.Forms;
import org.partnercabinet.http.page.Pages;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Resource;

/** Hours that operators work by, in a browser. */
public final class SchedulePages implements Resource {
    private static final String ROOT = DistributionTabs.ROOT + "/schedules";
    private static final String ONE = ROOT + "/{schedule_number}";
    private static final Body BODY = Body.of(fields());

    private final SaveSchedule save;
    private final RemoveSchedule remove;
    private final Schedules schedules;
    private final ZoneId zone;
    private final Pages pages;

    /** @param zone of the company, offered for new ones */
    public SchedulePages(SaveSchedule save, RemoveSchedule remove, Schedules schedules, ZoneId zone, Pages pages) {
        this.save = save;
        this.remove = remove;
        this.schedules = schedules;
        this.zone = zone;
        this.pages = pages;
    }

    private static Field[] fields() {
        var fields = new ArrayList<>(List.of(
                Field.text("name").required(), Field.text("zone").max(60).required()));
        Arrays.stream(DayOfWeek.values())
                .map(day -> Field.text(HoursText.field(day)))
                .forEach(fields::add);
        fields.add(Field.lines("dates").max(20_000));
        return fields.toArray(Field[]::new);
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(ROOT)
                        .page(SourcePages.ADMINS)
                        .handle(call -> pages.show(
                                call,
                                "distribution/schedules.jte",
                                Map.of(
                                        "schedules",
                                        schedules.all().stream()
                                                .map(ScheduleView::of)
                                                .toList()))),
                Endpoint.get(ROOT + "/new").page(SourcePages.ADMINS).handle(call -> edit(call, 200, usual(), 0)),
                Endpoint.post(ROOT).page(SourcePages.ADMINS).handle(call -> save(call, 0)),
                Endpoint.get(ONE).page(SourcePages.ADMINS).handle(call -> edit(call, 200, filled(call), id(call))),
                Endpoint.post(ONE).page(SourcePages.ADMINS).handle(call -> save(call, id(call))),
                Endpoint.post(ONE + "/delete")
                        .page(SourcePages.ADMINS)
                        .handle(call -> Deed.of(
                                call,
                                ROOT,
                                "distribution.schedule-gone",
                                () -> remove.handle(new ScheduleId(id(call))))));
    }

    /** @param number 0 for a new one */
    private Answer save(Call call, long number) {
        return Forms.answer(
                call,
                BODY,
                input -> {
                    var known = Optional.of(number).filter(id -> id > 0).map(ScheduleId::new);
                    save.handle(known, hours(input));
                    return Deed.done(call, ROOT, "admin.saved");
                },
                (status, form) -> edit(call, status, form, number));
    }

    private static SaveSchedule.Hours hours(Input input) {
        return new SaveSchedule.Hours(
                input.text("name"),
                ScheduleView.zone(input.text("zone")),
                HoursText.week(input),
                HoursText.dates(input.textOrEmpty("dates")));
    }

    private Filled usual() {
        var values = new HashMap<>(Map.of("zone", zone.getId()));
        Arrays.stream(DayOfWeek.values()).limit(5).forEach(day -> values.put(HoursText.field(day), "09:00-18:00"));
        return Filled.of(values);
    }

    private Filled filled(Call call) {
        Schedule schedule = schedules.find(new ScheduleId(id(call))).orElseThrow(() -> Refusal.notFound("schedule"));
        var values = new HashMap<>(
                Map.of("name", schedule.name(), "zone", schedule.zone().getId()));
        schedule.week().forEach((day, shifts) -> values.put(HoursText.field(day), HoursText.of(shifts)));
        values.put("dates", HoursText.dates(schedule.dates()));
        return Filled.of(values);
    }

    private Answer edit(Call call, int status, Filled form, long number) {
        return pages.show(call, status, "distribution/schedule.jte", Map.of("form", form, "number", number));
    }

    private static long id(Call call) {
        return call.pathNumber("schedule_number");
    }
}
