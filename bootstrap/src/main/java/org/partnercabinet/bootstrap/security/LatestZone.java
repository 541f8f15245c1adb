package org.partnercabinet.bootstrap.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;

/** The company's time zone, as an administrator chose it, asked once a minute: too often is asked what day it is. */
public final class LatestZone implements Supplier<ZoneId> {
    private static final Duration GOOD_FOR = Duration.ofMinutes(1);

    private final Supplier<ZoneId> source;
    private final Clock clock;
    private volatile Asked asked;

    private record Asked(ZoneId zone, Instant at) {}

    public LatestZone(Supplier<ZoneId> source, Clock clock) {
        this.source = source;
        this.clock = clock;
        this.asked = new Asked(source.get(), clock.instant());
    }

    @Override
    public ZoneId get() {
        Instant now = clock.instant();
        Asked latest = asked;
        if (!now.isBefore(latest.at.plus(GOOD_FOR))) asked = latest = new Asked(source.get(), now);
        return latest.zone;
    }
}
