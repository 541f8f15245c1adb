package org.partnercabinet.http.distribution;

import static org.partnercabinet.http.input.Field.date;
import static org.partnercabinet.http.input.Field.objects;
import static org.partnercabinet.http.input.Field.oneOf;
import static org.partnercabinet.http.input.Field.text;
import static org.partnercabinet.http.input.Field.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.partnercabinet.application.distribution.SaveSchedule.Hours;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.distribution.Schedule;
import org.partnercabinet.domain.distribution.Shift;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.input.Input;

/**
 * When people work.
 *
 * @param zone such as {@code Europe/Moscow}
 * @param week a day without shifts is a day off
 * @param dates instead of the weekday's hours; one without shifts is a holiday
 */
public record ScheduleView(
        long id, String name, String zone, List<WeekdayShiftView> week, List<SpecialDateView> dates) {
    private static final int MOST_DATES = 1000;
    private static final int MOST_SHIFTS = 12;
    private static final int DAYS = 7;

    static final Body BODY = Body.of(
                    text("name").required(),
                    text("zone").max(60).required().example("Europe/Moscow"),
                    objects("week", oneOf("day", DayOfWeek.class).required(), from(), to())
                            .max(DAYS * MOST_SHIFTS)
                            .required()
                            .about("several shifts a day leave breaks; an end that is not after the start is on the "
                                    + "next day"),
                    objects(
                                    "dates",
                                    date("date").required(),
                                    objects("shifts", from(), to())
                                            .max(MOST_SHIFTS)
                                            .required())
                            .max(MOST_DATES)
                            .about("otherwise than in the week; no shifts: a holiday"))
            .atMost(256 * 1024);

    /** Hours of a weekday, {@code 09:00}. */
    public record WeekdayShiftView(DayOfWeek day, String from, String to) {}

    public record SpecialDateView(LocalDate date, List<ShiftView> shifts) {}

    public record ShiftView(String from, String to) {}

    static ScheduleView of(Schedule schedule) {
        var week = new ArrayList<WeekdayShiftView>();
        schedule.week()
                .forEach((day, shifts) -> shifts.forEach(shift -> week.add(new WeekdayShiftView(
                        day, shift.from().toString(), shift.to().toString()))));
        var dates = new ArrayList<SpecialDateView>();
        schedule.dates()
                .forEach((day, shifts) -> dates.add(new SpecialDateView(
                        day,
                        shifts.stream()
                                .map(s -> new ShiftView(s.from().toString(), s.to().toString()))
                                .toList())));
        return new ScheduleView(
                schedule.id().value(), schedule.name(), schedule.zone().getId(), week, dates);
    }

    /** @throws Refusal INVALID {@code zone.unknown} */
    static Hours read(Input input) {
        Map<DayOfWeek, List<Shift>> week = new TreeMap<>();
        for (Input row : input.objects("week")) {
            week.computeIfAbsent(row.oneOf("day", DayOfWeek.class), day -> new ArrayList<>())
                    .add(shift(row));
        }
        Map<LocalDate, List<Shift>> dates = new TreeMap<>();
        for (Input row : input.objects("dates")) {
            dates.computeIfAbsent(row.date("date"), day -> new ArrayList<>())
                    .addAll(row.objects("shifts").stream()
                            .map(ScheduleView::shift)
                            .toList());
        }
        return new Hours(input.text("name"), zone(input.text("zone")), week, dates);
    }

    private static Field from() {
        return time("from").required().example("09:00");
    }

    private static Field to() {
        return time("to").required().example("18:00");
    }

    private static Shift shift(Input row) {
        return new Shift(row.time("from"), row.time("to"));
    }

    static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw Refusal.invalid("zone", "zone.unknown", "no such time zone");
        }
    }
}
