package org.partnercabinet.http.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How long requests take, by method, path template and status: {@code http_server_requests_seconds}. */
final class Timing {
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5)
    };

    private record Key(String method, String path, int status) {}

    private final MeterRegistry meters;
    private final Map<Key, Timer> timers = new ConcurrentHashMap<>();

    Timing(MeterRegistry meters) {
        this.meters = meters;
    }

    void record(Request request, int status, double millis) {
        var method = request.template().equals("unmatched") ? "any" : request.method();
        timers.computeIfAbsent(new Key(method, request.template(), status), this::timer)
                .record(Duration.ofNanos((long) (millis * 1_000_000)));
    }

    private Timer timer(Key key) {
        return Timer.builder("http.server.requests")
                .tag("method", key.method)
                .tag("path", key.path)
                .tag("status", String.valueOf(key.status))
                .serviceLevelObjectives(BUCKETS)
                .register(meters);
    }
}
