package org.partnercabinet.bootstrap.e2e;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.partnercabinet.bitrix24.Pace;

/** The machine's time, moved forward whenever hours have to pass: dates, and what limits go by. */
final class ShiftedTime extends Clock implements Pace {
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    void passes(Duration time) {
        ahead.accumulateAndGet(time, Duration::plus);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead.get());
    }

    @Override
    public long nanos() {
        return System.nanoTime() + ahead.get().toNanos();
    }

    @Override
    public void sleep(long nanos) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(nanos);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
