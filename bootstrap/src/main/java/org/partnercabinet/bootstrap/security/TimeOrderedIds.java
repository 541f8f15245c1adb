package org.partnercabinet.bootstrap.security;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import org.partnercabinet.application.Ids;

/** UUID version 7 (RFC 9562): milliseconds, then 74 random bits. Grows with time and cannot be guessed. */
public final class TimeOrderedIds implements Ids {
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    public TimeOrderedIds(Clock clock) {
        this.clock = clock;
    }

    @Override
    public UUID next() {
        long high = (clock.millis() << 16) | 0x7000L | (random.nextLong() & 0x0fffL);
        long low = 0x8000000000000000L | (random.nextLong() >>> 2);
        return new UUID(high, low);
    }
}
