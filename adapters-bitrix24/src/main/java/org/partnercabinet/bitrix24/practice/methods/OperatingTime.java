package org.partnercabinet.bitrix24.practice.methods;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.partnercabinet.bitrix24.practice.setup.PortalClock;

/**
 * Execution seconds per credential and method over ten minutes, in one-minute buckets. The call that crosses the limit
 * finishes; the next one is refused.
 */
public final class OperatingTime {
    private static final Duration BUCKET = Duration.ofMinutes(1);
    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final PortalClock clock;
    private final Map<String, Deque<Bucket>> buckets = new HashMap<>();
    private final Map<String, BigDecimal> costs = new ConcurrentHashMap<>();

    private record Bucket(Instant from, BigDecimal seconds) {}

    /** What an answer tells: seconds used, and when the oldest of them leave. */
    public record Reading(BigDecimal operating, long resetAt) {}

    public OperatingTime(PortalClock clock) {
        this.clock = clock;
        costs.put("add", new BigDecimal("0.1"));
        costs.put("update", new BigDecimal("0.1"));
        costs.put("list", new BigDecimal("0.2"));
    }

    /** Sets what a call costs in seconds. {@code method} is a whole name, or the last word of many. */
    public void cost(String method, BigDecimal seconds) {
        costs.put(method, seconds);
    }

    BigDecimal costOf(String method) {
        String lastWord = method.substring(method.lastIndexOf('.') + 1);
        return costs.getOrDefault(method, costs.getOrDefault(lastWord, new BigDecimal("0.05")));
    }

    /** Refuses when the method has used more than the limit. A limit of 0 never refuses. */
    synchronized void check(String credential, String method, BigDecimal limit) {
        boolean over = reading(credential, method)
                .filter(it -> it.operating().compareTo(limit) > 0)
                .isPresent();
        if (over && limit.signum() > 0) {
            throw RestError.operatingLimit();
        }
    }

    synchronized void bill(String credential, String method, BigDecimal seconds) {
        Deque<Bucket> used = live(credential, method);
        Instant now = clock.now();
        Bucket last = used.peekLast();
        if (last != null && now.isBefore(last.from().plus(BUCKET))) {
            used.removeLast();
            used.addLast(new Bucket(last.from(), last.seconds().add(seconds)));
        } else {
            used.addLast(new Bucket(now, seconds));
        }
    }

    synchronized Optional<Reading> reading(String credential, String method) {
        Deque<Bucket> used = live(credential, method);
        Bucket oldest = used.peekFirst();
        return oldest == null
                ? Optional.empty()
                : Optional.of(new Reading(
                        used.stream().map(Bucket::seconds).reduce(BigDecimal.ZERO, BigDecimal::add),
                        oldest.from().plus(WINDOW).getEpochSecond()));
    }

    public synchronized void clear() {
        buckets.clear();
    }

    private Deque<Bucket> live(String credential, String method) {
        Deque<Bucket> used = buckets.computeIfAbsent(credential + " " + method, key -> new ArrayDeque<>());
        Instant now = clock.now();
        while (!used.isEmpty() && !now.isBefore(used.getFirst().from().plus(WINDOW))) {
            used.removeFirst();
        }
        return used;
    }
}
