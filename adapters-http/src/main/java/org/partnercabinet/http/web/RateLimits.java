package org.partnercabinet.http.web;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.partnercabinet.domain.Refusal;

/**
 * How often somebody may do something. Kept in memory and bounded: when there are too many keys, the one not heard of
 * for the longest time starts anew. A restart forgets everything.
 */
public final class RateLimits {
    private static final int MOST_KEYS = 50_000;

    /** One go. */
    @FunctionalInterface
    public interface Taken {
        /** Once at most. */
        void giveBack();
    }

    private record Key(String name, String subject) {}

    private final TimeMeter time;
    private final int mostKeys;
    private final Map<Key, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true);

    public RateLimits(Clock clock) {
        this(clock, MOST_KEYS);
    }

    RateLimits(Clock clock, int mostKeys) {
        this.time = new ClockMeter(clock);
        this.mostKeys = mostKeys;
    }

    /**
     * Takes one of {@code capacity} goes, which come back evenly within {@code per}.
     *
     * @param name what is limited
     * @param subject who is: an address, an account
     * @return what was taken, for whom it turns out not to count
     * @throws Refusal {@code request.too-many}, saying when to come back
     */
    public Taken take(String name, String subject, int capacity, Duration per) {
        var bucket = bucket(new Key(name, subject), capacity, per);
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            var wait = Duration.ofNanos(probe.getNanosToWaitForRefill());
            throw Refusal.tooMany("request.too-many", wait.plusMillis(999).toSeconds());
        }
        return () -> bucket.addTokens(1);
    }

    private synchronized Bucket bucket(Key key, int capacity, Duration per) {
        var bucket = buckets.computeIfAbsent(
                key,
                fresh -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, per))
                        .withCustomTimePrecision(time)
                        .build());
        if (buckets.size() > mostKeys) {
            var eldest = buckets.keySet().iterator();
            eldest.next();
            eldest.remove();
        }
        return bucket;
    }

    private record ClockMeter(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
