package org.partnercabinet.bitrix24;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Time that only passes when somebody waits. */
final class VirtualPace implements Pace {
    private final AtomicLong now =
            new AtomicLong(Long.MAX_VALUE - Duration.ofSeconds(3).toNanos());

    @Override
    public long nanos() {
        return now.get();
    }

    @Override
    public void sleep(long nanos) {
        now.addAndGet(nanos);
    }

    void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
