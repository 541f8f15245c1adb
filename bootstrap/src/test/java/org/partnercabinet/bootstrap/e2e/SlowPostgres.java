package org.partnercabinet.bootstrap.e2e;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/** A PostgreSQL that takes so long for each commit, as on a slow disk: it waits before it writes its log out. */
final class SlowPostgres implements AutoCloseable {
    private final EmbeddedPostgres server;

    SlowPostgres(Duration commit) throws IOException {
        server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("commit_delay", String.valueOf(commit.toNanos() / 1000))
                .setServerConfig("commit_siblings", "0")
                .start();
    }

    Map<String, String> database() {
        return Map.of("DATABASE_URL", server.getJdbcUrl("postgres", "postgres"), "DATABASE_USER", "postgres");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
