package org.partnercabinet.bitrix24;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.partnercabinet.bitrix24.practice.setup.PortalClock;

/** The practice portal's time: waiting moves it on at once. */
public final class PortalPace implements Pace {
    private final PortalClock clock;
    private final List<Duration> sleeps = new CopyOnWriteArrayList<>();

    public PortalPace(PortalClock clock) {
        this.clock = clock;
    }

    @Override
    public long nanos() {
        return ChronoUnit.NANOS.between(Instant.parse("2026-01-01T00:00:00Z"), clock.now());
    }

    @Override
    public void sleep(long nanos) {
        sleeps.add(Duration.ofNanos(nanos));
        clock.advance(Duration.ofNanos(nanos));
    }

    /** Every wait so far. */
    public List<Duration> sleeps() {
        return sleeps;
    }
}
