package org.partnercabinet.http.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the process counts, for Prometheus. */
public final class MetricsResource implements Resource, AutoCloseable {
    private static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics garbage = new JvmGcMetrics();

    public MetricsResource() {
        garbage.bindTo(meters);
        new JvmMemoryMetrics().bindTo(meters);
        new JvmThreadMetrics().bindTo(meters);
        new ProcessorMetrics().bindTo(meters);
    }

    /** Where everything in the process is counted. */
    public MeterRegistry meters() {
        return meters;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(Endpoint.get("/metrics")
                .tag("health")
                .summary("Counters and timers for Prometheus")
                .access(Access.open())
                .answersOther(200, "text/plain")
                .handle(call -> Answer.bytes(200, CONTENT_TYPE, meters.scrape().getBytes(StandardCharsets.UTF_8))
                        .with("Cache-Control", "no-store")));
    }

    @Override
    public void close() {
        garbage.close();
        meters.close();
    }
}
