package org.partnercabinet.domain.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercabinet.domain.Refusals.refuses;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    @Test
    void hoursAreOfTheSchedulesZoneAndLeaveBreaks() {
        Schedule days =
                schedule(Map.of(DayOfWeek.MONDAY, List.of(Shift.of("14:00", "18:00"), Shift.of("09:00", "13:00"))));
        assertThat(days.covers(at("2026-03-02T05:59:59Z"))).isFalse();
        assertThat(days.covers(at("2026-03-02T06:00:00Z"))).isTrue();
        assertThat(days.covers(at("2026-03-02T10:00:00Z"))).as("break").isFalse();
        assertThat(days.covers(at("2026-03-02T11:00:00Z"))).isTrue();
        assertThat(days.covers(at("2026-03-02T15:00:00Z"))).isFalse();
        assertThat(days.covers(at("2026-03-03T06:00:00Z"))).as("tuesday").isFalse();
    }

    @Test
    void aShiftMayPassMidnight() {
        Schedule nights = schedule(Map.of(DayOfWeek.MONDAY, List.of(Shift.of("22:00", "06:00"))));
        assertThat(nights.covers(at("2026-03-02T18:59:00Z"))).isFalse();
        assertThat(nights.covers(at("2026-03-02T19:00:00Z"))).isTrue();
        assertThat(nights.covers(at("2026-03-03T02:59:00Z"))).isTrue();
        assertThat(nights.covers(at("2026-03-03T03:00:00Z"))).isFalse();
    }

    @Test
    void fromMidnightToMidnightIsTheWholeDay() {
        Schedule day = schedule(Map.of(DayOfWeek.MONDAY, List.of(Shift.of("00:00", "00:00"))));
        assertThat(day.covers(at("2026-03-01T20:59:00Z"))).isFalse();
        assertThat(day.covers(at("2026-03-01T21:00:00Z"))).isTrue();
        assertThat(day.covers(at("2026-03-02T20:59:00Z"))).isTrue();
        assertThat(day.covers(at("2026-03-02T21:00:00Z"))).isFalse();
    }

    @Test
    void aDateMayBeOtherwise() {
        var usual = Map.of(DayOfWeek.MONDAY, List.of(Shift.of("09:00", "18:00")));
        var holiday = new Schedule(
                new ScheduleId(1),
                "Дни",
                MOSCOW,
                usual,
                Map.of(
                        LocalDate.of(2026, 3, 9), List.of(),
                        LocalDate.of(2026, 3, 14), List.of(Shift.of("10:00", "12:00"))));
        assertThat(holiday.covers(at("2026-03-09T09:00:00Z"))).isFalse();
        assertThat(holiday.covers(at("2026-03-14T08:00:00Z"))).isTrue();
        assertThat(holiday.nextStart(at("2026-03-02T06:00:00Z"))).contains(at("2026-03-14T07:00:00Z"));
        assertThat(holiday.nextStart(at("2026-03-02T05:59:59Z"))).contains(at("2026-03-02T06:00:00Z"));
    }

    @Test
    void whoNeverWorksNeverStarts() {
        assertThat(schedule(Map.of()).nextStart(at("2026-03-02T06:00:00Z"))).isEmpty();
    }

    @Test
    void aClockThatIsPutForwardShortensTheNight() {
        var night = new Schedule(
                new ScheduleId(1),
                "Ночь",
                ZoneId.of("Europe/Berlin"),
                Map.of(DayOfWeek.SATURDAY, List.of(Shift.of("22:00", "06:00"))),
                Map.of());
        assertThat(night.covers(at("2026-03-29T03:59:00Z"))).isTrue();
        assertThat(night.covers(at("2026-03-29T04:00:00Z"))).isFalse();
    }

    @Test
    void whatIsLeaptOverBeginsWhereTheClockLands() {
        Schedule early = inBerlin(Shift.of("02:30", "05:00"));
        assertThat(early.nextStart(at("2026-03-28T12:00:00Z"))).contains(at("2026-03-29T01:00:00Z"));
        assertThat(early.covers(at("2026-03-29T00:59:59Z"))).isFalse();
        assertThat(early.covers(at("2026-03-29T01:00:00Z")))
                .as("it is three o'clock")
                .isTrue();
    }

    @Test
    void anHourThatComesTwiceIsWorkedTwice() {
        Schedule early = inBerlin(Shift.of("02:30", "05:00"));
        assertThat(early.nextStart(at("2026-10-24T12:00:00Z"))).contains(at("2026-10-25T00:30:00Z"));
        assertThat(early.covers(at("2026-10-25T00:59:00Z"))).isTrue();
        assertThat(early.covers(at("2026-10-25T01:10:00Z")))
                .as("ten past two again")
                .isFalse();
        assertThat(early.nextStart(at("2026-10-25T00:30:00Z"))).contains(at("2026-10-25T01:30:00Z"));
        assertThat(early.covers(at("2026-10-25T01:30:00Z"))).isTrue();
        assertThat(early.covers(at("2026-10-25T04:00:00Z"))).isFalse();
    }

    private static Schedule inBerlin(Shift shift) {
        return new Schedule(
                new ScheduleId(1),
                "Утро",
                ZoneId.of("Europe/Berlin"),
                Map.of(DayOfWeek.SUNDAY, List.of(shift)),
                Map.of());
    }

    /** A shift belongs to the day on which it begins. */
    @Test
    void aNightReachesIntoAHolidayAndNoneBeginsOnIt() {
        var nights = Map.of(
                DayOfWeek.FRIDAY, List.of(Shift.of("22:00", "06:00")),
                DayOfWeek.SATURDAY, List.of(Shift.of("22:00", "06:00")));
        var holiday =
                new Schedule(new ScheduleId(1), "Ночи", MOSCOW, nights, Map.of(LocalDate.of(2026, 3, 7), List.of()));
        assertThat(holiday.covers(at("2026-03-07T02:59:00Z"))).as("of Friday").isTrue();
        assertThat(holiday.covers(at("2026-03-07T03:00:00Z"))).isFalse();
        assertThat(holiday.covers(at("2026-03-07T20:00:00Z"))).isFalse();
        assertThat(holiday.covers(at("2026-03-08T01:00:00Z"))).isFalse();
        assertThat(holiday.nextStart(at("2026-03-06T19:00:00Z"))).contains(at("2026-03-13T19:00:00Z"));
    }

    @Test
    void aShortDayAfterANightHasBoth() {
        var nights = Map.of(DayOfWeek.FRIDAY, List.of(Shift.of("22:00", "06:00")));
        var brief = new Schedule(
                new ScheduleId(1),
                "Ночи",
                MOSCOW,
                nights,
                Map.of(LocalDate.of(2026, 3, 7), List.of(Shift.of("05:00", "08:00"))));
        assertThat(brief.covers(at("2026-03-07T01:00:00Z"))).isTrue();
        assertThat(brief.covers(at("2026-03-07T04:59:00Z"))).as("it goes on").isTrue();
        assertThat(brief.covers(at("2026-03-07T05:00:00Z"))).isFalse();
        assertThat(brief.nextStart(at("2026-03-06T19:00:00Z"))).contains(at("2026-03-07T02:00:00Z"));
    }

    @Test
    void aDayOfThirteenShiftsIsRefused() {
        var many = Collections.nCopies(13, Shift.of("09:00", "10:00"));
        refuses("list.too-long", () -> schedule(Map.of(DayOfWeek.MONDAY, many)));
    }

    private static Schedule schedule(Map<DayOfWeek, List<Shift>> week) {
        return new Schedule(new ScheduleId(1), "Дни", MOSCOW, week, Map.of());
    }

    private static Instant at(String text) {
        return Instant.parse(text);
    }
}
