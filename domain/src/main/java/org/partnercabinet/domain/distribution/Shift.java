package org.partnercabinet.domain.distribution;

import java.time.LocalTime;

/**
 * Hours of a day, from inclusive to exclusive. An end that is not after the start lies on the next day: 22:00–06:00;
 * 00:00–00:00 is the whole day.
 */
public record Shift(LocalTime from, LocalTime to) {
    public static Shift of(String from, String to) {
        return new Shift(LocalTime.parse(from), LocalTime.parse(to));
    }

    /** Whether it reaches into the day after its own. */
    public boolean passesMidnight() {
        return !to.isAfter(from);
    }

    /** On the day it belongs to. */
    boolean covers(LocalTime time) {
        return !time.isBefore(from) && (passesMidnight() || time.isBefore(to));
    }

    /** On the day after. */
    boolean reachesTo(LocalTime time) {
        return passesMidnight() && time.isBefore(to);
    }
}
