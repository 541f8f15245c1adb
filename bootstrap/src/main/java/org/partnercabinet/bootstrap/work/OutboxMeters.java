package org.partnercabinet.bootstrap.work;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.partnercabinet.application.outbox.OutboxQueue;
import org.partnercabinet.application.outbox.OutboxQueue.Depth;

/**
 * What waits, as numbers for Prometheus: for every topic, also while nothing of it waits. The database is asked at most
 * every few seconds, whoever scrapes; while it does not answer the numbers are not known ({@code NaN}).
 */
public final class OutboxMeters {
    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final Depth NOTHING = new Depth(0, 0, Optional.empty());

    private final OutboxQueue queue;
    private final Clock clock;
    private long askedAt;
    private Optional<Map<String, Depth>> depths = Optional.empty();

    private OutboxMeters(OutboxQueue queue, Clock clock) {
        this.queue = queue;
        this.clock = clock;
    }

    public static void bind(MeterRegistry meters, OutboxQueue queue, Set<String> topics, Clock clock) {
        var outbox = new OutboxMeters(queue, clock);
        for (String topic : topics) {
            outbox.gauge("waiting", all -> all.getOrDefault(topic, NOTHING).waiting())
                    .tag("topic", topic)
                    .register(meters);
            outbox.gauge("buried", all -> all.getOrDefault(topic, NOTHING).buried())
                    .tag("topic", topic)
                    .register(meters);
        }
        outbox.gauge("oldest.seconds", outbox::oldest).register(meters);
    }

    /** Held strongly: nobody else keeps this object, and a gauge of a collected one is gone. */
    private Gauge.Builder<OutboxMeters> gauge(String name, Function<Map<String, Depth>, Number> number) {
        ToDoubleFunction<OutboxMeters> read =
                meters -> meters.depths().map(number).map(Number::doubleValue).orElse(Double.NaN);
        return Gauge.builder("partner.cabinet.outbox." + name, this, read).strongReference(true);
    }

    private synchronized Optional<Map<String, Depth>> depths() {
        long now = clock.millis();
        if (now - askedAt < FRESH.toMillis()) return depths;
        try {
            depths = Optional.of(queue.depths());
        } catch (RuntimeException notNow) {
            depths = Optional.empty();
        }
        askedAt = now;
        return depths;
    }

    private double oldest(Map<String, Depth> all) {
        return all.values().stream()
                .flatMap(depth -> depth.oldestDueAt().stream())
                .mapToDouble(due -> Math.max(0, (clock.millis() - due.toEpochMilli()) / 1000.0))
                .max()
                .orElse(0);
    }
}
