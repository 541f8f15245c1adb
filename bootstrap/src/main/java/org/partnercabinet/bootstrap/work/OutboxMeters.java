package org.partnercabinet.bootstrap.work;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.partnercabinet.application.outbox.OutboxQueue;
import org.partnercabinet.application.outbox.OutboxQueue.Depth;

/** What waits, as numbers for Prometheus; asked for at most every few seconds, whoever scrapes. */
public final class OutboxMeters {
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final OutboxQueue queue;
    private final Clock clock;
    private final MultiGauge waiting;
    private final MultiGauge buried;
    private long askedAt;
    private double oldestSeconds;

    private OutboxMeters(MeterRegistry meters, OutboxQueue queue, Clock clock) {
        this.queue = queue;
        this.clock = clock;
        this.waiting = MultiGauge.builder("partner.cabinet.outbox.waiting").register(meters);
        this.buried = MultiGauge.builder("partner.cabinet.outbox.buried").register(meters);
    }

    public static void bind(MeterRegistry meters, OutboxQueue queue, GroupCommit<?, ?> visits, Clock clock) {
        var outbox = new OutboxMeters(meters, queue, clock);
        Gauge.builder("partner.cabinet.outbox.oldest.seconds", outbox, OutboxMeters::oldest)
                .register(meters);
        Gauge.builder("partner.cabinet.clicks.waiting", visits, GroupCommit::waiting)
                .register(meters);
    }

    private synchronized double oldest() {
        long now = clock.millis();
        if (now - askedAt < FRESH.toMillis()) return oldestSeconds;
        askedAt = now;
        Map<String, Depth> depths = queue.depths();
        waiting.register(rows(depths, true), true);
        buried.register(rows(depths, false), true);
        oldestSeconds = depths.values().stream()
                .flatMap(depth -> depth.oldestDueAt().stream())
                .mapToDouble(due -> Math.max(0, (now - due.toEpochMilli()) / 1000.0))
                .max()
                .orElse(0);
        return oldestSeconds;
    }

    private static List<MultiGauge.Row<?>> rows(Map<String, Depth> depths, boolean alive) {
        return depths.entrySet().stream()
                .<MultiGauge.Row<?>>map(e -> MultiGauge.Row.of(
                        Tags.of("topic", e.getKey()),
                        alive ? e.getValue().waiting() : e.getValue().buried()))
                .toList();
    }
}
