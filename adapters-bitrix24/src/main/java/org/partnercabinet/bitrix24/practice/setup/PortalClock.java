package org.partnercabinet.bitrix24.practice.setup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The portal's time: limits, dates and event delays go by it. Either it ticks with the machine, or it stands still until
 * somebody moves it; both can be moved forward.
 */
public final class PortalClock {
    private final Clock base;
    private final boolean manual;
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    private PortalClock(Clock base, boolean manual) {
        this.base = base;
        this.manual = manual;
    }

    /** Ticks with the machine's clock. */
    public static PortalClock ticking() {
        return new PortalClock(Clock.systemUTC(), false);
    }

    /** Stands at this moment until {@link #advance}. */
    public static PortalClock manual(Instant start) {
        return new PortalClock(Clock.fixed(start, java.time.ZoneOffset.UTC), true);
    }

    public Instant now() {
        return base.instant().plus(ahead.get());
    }

    /** Moves time forward; never back. Prefer {@code PracticePortal.advance}, which also delivers what became due. */
    public void advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("time does not go back: " + by);
        }
        ahead.accumulateAndGet(by, Duration::plus);
    }

    public boolean isManual() {
        return manual;
    }
}
