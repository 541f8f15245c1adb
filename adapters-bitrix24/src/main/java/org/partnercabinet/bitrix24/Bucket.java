package org.partnercabinet.bitrix24;

import java.time.Duration;

/**
 * The portal's leaky bucket ({@link Limit}), seen from our side; a few less than it takes leave room for others behind
 * the same address. Not thread-safe: its owner locks.
 */
final class Bucket {
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final double capacity;
    private final double perNano;
    private double free;
    private long seen;
    private long frozenUntil;
    private int refusals;

    Bucket(int capacity, double perSecond, long now) {
        this.capacity = capacity;
        this.perNano = perSecond / 1e9;
        this.free = capacity;
        this.seen = now;
        this.frozenUntil = now;
    }

    /** Takes one request's worth, or takes nothing and says how many nanoseconds to wait before asking again. */
    long take(long now) {
        if (frozenUntil - now > 0) return frozenUntil - now;
        free = Math.min(capacity, free + Math.max(0, now - seen) * perNano);
        seen = now;
        if (free >= 1) {
            free -= 1;
            return 0;
        }
        return Math.max(1, (long) Math.ceil((1 - free) / perNano));
    }

    /** Whole requests that may be sent at once now. */
    int free(long now) {
        if (frozenUntil - now > 0) return 0;
        return (int) Math.min(capacity, free + Math.max(0, now - seen) * perNano);
    }

    Duration frozen(long now) {
        return Duration.ofNanos(Math.max(0, frozenUntil - now));
    }

    /** The portal refused although we counted: somebody else calls too. Pauses double: 1, 2, 4 … 30 s. */
    Duration refused(long now) {
        Duration doubled = Duration.ofSeconds(1L << Math.min(refusals++, 5));
        Duration pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
        free = 0;
        frozenUntil = now + pause.toNanos();
        seen = frozenUntil;
        return pause;
    }

    void accepted() {
        refusals = 0;
    }
}
