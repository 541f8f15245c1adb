package org.partnercabinet.http.distribution;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.distribution.Shift;
import org.partnercabinet.http.input.Input;

/** Hours as people type them: {@code 09:00-13:00, 14:00-18:00}; special dates one a line, {@code 2026-12-31 10:00-15:00}. */
final class HoursText {
    private static final Pattern SHIFT = Pattern.compile("([0-9]{1,2}:[0-9]{2})\\s*[-–—]\\s*([0-9]{1,2}:[0-9]{2})");

    private HoursText() {}

    static String of(List<Shift> shifts) {
        return shifts.stream().map(shift -> shift.from() + "-" + shift.to()).collect(Collectors.joining(", "));
    }

    static String dates(Map<LocalDate, List<Shift>> dates) {
        return dates.entrySet().stream()
                .map(date -> (date.getKey() + " " + of(date.getValue())).strip())
                .collect(Collectors.joining("\n"));
    }

    /** The field of a weekday. */
    static String field(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    /** A day without text is a day off. @throws Refusal INVALID {@code schedule.hours-unreadable} at the day */
    static Map<DayOfWeek, List<Shift>> week(Input input) {
        Map<DayOfWeek, List<Shift>> week = new TreeMap<>();
        for (var day : DayOfWeek.values()) {
            var shifts = shifts(field(day), input.textOrEmpty(field(day)));
            if (!shifts.isEmpty()) week.put(day, shifts);
        }
        return week;
    }

    /** A date alone is a holiday. @throws Refusal INVALID {@code schedule.hours-unreadable} */
    static Map<LocalDate, List<Shift>> dates(String text) {
        Map<LocalDate, List<Shift>> dates = new TreeMap<>();
        for (var line :
                text.lines().map(String::strip).filter(one -> !one.isEmpty()).toList()) {
            var parts = line.split("[\\s:]+", 2);
            try {
                dates.put(LocalDate.parse(parts[0]), shifts("dates", parts.length < 2 ? "" : parts[1]));
            } catch (DateTimeException noDate) {
                throw unreadable("dates");
            }
        }
        return dates;
    }

    private static List<Shift> shifts(String field, String text) {
        var shifts = new ArrayList<Shift>();
        for (var part : text.split("[,;]")) {
            if (part.isBlank()) continue;
            var found = SHIFT.matcher(part.strip());
            if (!found.matches()) throw unreadable(field);
            shifts.add(new Shift(time(field, found.group(1)), time(field, found.group(2))));
        }
        return shifts;
    }

    private static LocalTime time(String field, String text) {
        try {
            return LocalTime.parse(text.length() < 5 ? "0" + text : text);
        } catch (DateTimeException noTime) {
            throw unreadable(field);
        }
    }

    private static Refusal unreadable(String field) {
        return Refusal.invalid(field, "schedule.hours-unreadable", "no hours");
    }
}
