package org.partnercabinet.domain.distribution;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.Texts;

/**
 * When people work: hours for each weekday in a zone, and dates that are otherwise (holidays have no hours).
 *
 * @param week no entry: a day off; several shifts a day leave breaks
 * @param dates instead of the weekday's hours on that date; an empty list is a holiday
 */
public record Schedule(
        ScheduleId id, String name, ZoneId zone, Map<DayOfWeek, List<Shift>> week, Map<LocalDate, List<Shift>> dates) {
    private static final int MOST_SHIFTS = 12;
    private static final int MOST_DATES = 1000;
    private static final int LOOK_AHEAD_DAYS = 400;

    public Schedule {
        name = Texts.required("name", name, 200);
        week = copy("week", week);
        dates = copy("dates", dates);
        if (dates.size() > MOST_DATES) throw tooMany("dates", MOST_DATES);
    }

    public boolean covers(Instant moment) {
        LocalDateTime there = LocalDateTime.ofInstant(moment, zone);
        LocalTime time = there.toLocalTime();
        return on(there.toLocalDate()).stream().anyMatch(shift -> shift.covers(time))
                || on(there.toLocalDate().minusDays(1)).stream().anyMatch(shift -> shift.reachesTo(time));
    }

    /**
     * When the next shift starts, after that moment; empty if none does within a year. A start that clocks leap over counts
     * from where they land, one they show twice is two.
     */
    public Optional<Instant> nextStart(Instant after) {
        LocalDate first = LocalDate.ofInstant(after, zone);
        return Stream.iterate(first, day -> day.plusDays(1))
                .limit(LOOK_AHEAD_DAYS)
                .flatMap(day -> on(day).stream()
                        .flatMap(shift -> moments(day.atTime(shift.from())))
                        .sorted())
                .filter(after::isBefore)
                .findFirst();
    }

    private Stream<Instant> moments(LocalDateTime there) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(there);
        return offsets.isEmpty()
                ? Stream.of(zone.getRules().getTransition(there).getInstant())
                : offsets.stream().map(there::toInstant);
    }

    private List<Shift> on(LocalDate day) {
        List<Shift> special = dates.get(day);
        return special != null ? special : week.getOrDefault(day.getDayOfWeek(), List.of());
    }

    private static <K extends Comparable<? super K>> Map<K, List<Shift>> copy(String field, Map<K, List<Shift>> hours) {
        var copy = new TreeMap<K, List<Shift>>();
        hours.forEach((day, shifts) -> {
            if (shifts.size() > MOST_SHIFTS) throw tooMany(field, MOST_SHIFTS);
            copy.put(
                    day,
                    shifts.stream().sorted(Comparator.comparing(Shift::from)).toList());
        });
        return java.util.Collections.unmodifiableMap(copy);
    }

    private static Refusal tooMany(String field, int max) {
        return Refusal.invalid(field, "list.too-long", "at most " + max).with("max", max);
    }
}
