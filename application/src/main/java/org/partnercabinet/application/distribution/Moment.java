package org.partnercabinet.application.distribution;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.random.RandomGenerator;

/** The present moment of one piece of work, and its chance. */
record Moment(Instant now, LocalDate today, RandomGenerator chance) {
    static Moment of(Instant now, ZoneId zone, RandomGenerator chance) {
        return new Moment(now, LocalDate.ofInstant(now, zone), chance);
    }
}
