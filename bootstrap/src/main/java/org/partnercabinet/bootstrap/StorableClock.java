package org.partnercabinet.bootstrap;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Tells microseconds, which is what databases keep: so that an answer says the same before and after it was stored. */
final class StorableClock extends Clock {
    private final Clock exact;

    StorableClock(Clock exact) {
        this.exact = exact;
    }

    @Override
    public Instant instant() {
        return exact.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return exact.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new StorableClock(exact.withZone(zone));
    }
}
