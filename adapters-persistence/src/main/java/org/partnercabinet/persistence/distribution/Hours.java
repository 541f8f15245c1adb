package org.partnercabinet.persistence.distribution;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.partnercabinet.domain.distribution.Shift;

/** The hours of a schedule as text: a line for each weekday ({@code monday 09:00-13:00,14:00-18:00}) and each date. */
final class Hours {
    private Hours() {}

    static String text(Map<DayOfWeek, List<Shift>> week, Map<LocalDate, List<Shift>> dates) {
        var lines = new ArrayList<String>();
        week.forEach((day, shifts) -> lines.add(day + " " + text(shifts)));
        dates.forEach((day, shifts) -> lines.add(day + " " + text(shifts)));
        return String.join("\n", lines);
    }

    static Map<DayOfWeek, List<Shift>> week(String text) {
        Map<DayOfWeek, List<Shift>> week = new HashMap<>();
        for (String line : lines(text)) {
            if (Character.isLetter(line.charAt(0))) week.put(DayOfWeek.valueOf(day(line)), shifts(line));
        }
        return week;
    }

    static Map<LocalDate, List<Shift>> dates(String text) {
        Map<LocalDate, List<Shift>> dates = new HashMap<>();
        for (String line : lines(text)) {
            if (!Character.isLetter(line.charAt(0))) dates.put(LocalDate.parse(day(line)), shifts(line));
        }
        return dates;
    }

    private static String text(List<Shift> shifts) {
        return String.join(
                ",",
                shifts.stream().map(shift -> shift.from() + "-" + shift.to()).toList());
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }

    private static String day(String line) {
        return line.substring(0, line.indexOf(' '));
    }

    private static List<Shift> shifts(String line) {
        String hours = line.substring(line.indexOf(' ') + 1);
        if (hours.isEmpty()) return List.of();
        var shifts = new ArrayList<Shift>();
        for (String shift : List.of(hours.split(","))) {
            int dash = shift.indexOf('-');
            shifts.add(Shift.of(shift.substring(0, dash), shift.substring(dash + 1)));
        }
        return shifts;
    }
}
