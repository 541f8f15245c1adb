package org.partnercabinet.http.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.http.docs.DocsResource;
import org.partnercabinet.http.page.Assets;
import org.partnercabinet.http.page.AssetsResource;
import org.partnercabinet.http.page.Pages;

/** The plumbing with a sample resource on it, listening on this machine. */
public final class TestServer implements AutoCloseable {
    static final String PARTNER = "Bearer partner-token";
    static final String ADMIN = "Bearer admin-token";
    static final String READING_KEY = "reading-key";

    public final SampleResource sample = new SampleResource();
    public final MetricsResource metrics = new MetricsResource();
    private final HttpServer server;
    public final Browser browser;

    public TestServer() {
        this(HttpSettings.local());
    }

    public TestServer(HttpSettings settings) {
        var assets = Assets.standard();
        var pages = new Pages(assets);
        var resources = new ArrayList<Resource>(List.of(
                sample,
                metrics,
                new HealthResource(List.of(
                        new HealthCheck("database", () -> true),
                        new HealthCheck("crm", () -> sample.seen.isEmpty())))));
        resources.add(new DocsResource("1.2.3", List.copyOf(resources), pages));
        resources.add(new AssetsResource(assets));
        server = HttpServer.start(
                settings, new Plumbing(new FixedVisitors(), new KeptAnswers(), pages, metrics.meters()), resources);
        browser = new Browser(server.port());
    }

    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.close();
        metrics.close();
    }

    static final class FixedVisitors implements Visitors {
        private static final UUID SOMEBODY = new UUID(7, 7);

        @Override
        public Optional<Visitor> byBearer(String token) {
            return switch (token) {
                case "partner-token" -> Optional.of(visitor(Role.PARTNER, Optional.empty()));
                case "admin-token" -> Optional.of(visitor(Role.ADMIN, Optional.empty()));
                default -> Optional.empty();
            };
        }

        @Override
        public Optional<Visitor> byApiKey(String key) {
            return key.equals(READING_KEY)
                    ? Optional.of(visitor(Role.PARTNER, Optional.of(Set.of("things:read"))))
                    : Optional.empty();
        }

        private static Visitor visitor(Role role, Optional<Set<String>> scopes) {
            return new Visitor(SOMEBODY, Set.of(role), Optional.empty(), Optional.empty(), scopes);
        }
    }

    /** The promise of {@link IdempotentCalls}, in memory. */
    static final class KeptAnswers implements IdempotentCalls {
        private record Kept(String operation, String hash, Answer answer) {}

        private final Map<String, Kept> kept = new ConcurrentHashMap<>();

        @Override
        public synchronized Answer once(
                String principal, String key, String operation, byte[] bodyHash, Supplier<Answer> work) {
            var hash = java.util.HexFormat.of().formatHex(bodyHash);
            var before = kept.get(principal + " " + key);
            if (before == null) {
                var answer = work.get();
                kept.put(principal + " " + key, new Kept(operation, hash, answer));
                return answer;
            }
            if (!before.operation.equals(operation) || !before.hash.equals(hash)) {
                throw WebProblem.IDEMPOTENCY_KEY_REUSED.thrown();
            }
            return before.answer.replayed();
        }
    }
}
