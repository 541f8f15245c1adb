package org.partnercabinet.http.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Live: the process answers. Ready: it can do its work. */
public final class HealthResource implements Resource {
    private static final Logger LOG = LoggerFactory.getLogger(HealthResource.class);

    /** @param checks {@code up} or {@code down} by name */
    public record HealthView(String status, Map<String, String> checks) {}

    private final List<HealthCheck> checks;

    public HealthResource(List<HealthCheck> checks) {
        this.checks = List.copyOf(checks);
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/health/live")
                        .tag("health")
                        .summary("The process answers")
                        .access(Access.open())
                        .answers(200, HealthView.class)
                        .handle(call -> Answer.ok(new HealthView("up", Map.of()))),
                Endpoint.get("/health/ready")
                        .tag("health")
                        .summary("Everything needed works; 503 names what does not")
                        .access(Access.open())
                        .answers(200, HealthView.class)
                        .answers(503, HealthView.class)
                        .handle(this::ready));
    }

    private Answer ready(Call call) {
        var states = new LinkedHashMap<String, String>();
        checks.forEach(check -> states.put(check.name(), works(check) ? "up" : "down"));
        boolean up = !states.containsValue("down");
        return Answer.json(up ? 200 : 503, new HealthView(up ? "up" : "down", states))
                .with("Cache-Control", "no-store");
    }

    private static boolean works(HealthCheck check) {
        try {
            return check.works().getAsBoolean();
        } catch (RuntimeException e) {
            LOG.warn("health check {} failed", check.name(), e);
            return false;
        }
    }
}
