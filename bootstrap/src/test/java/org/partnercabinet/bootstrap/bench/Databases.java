package org.partnercabinet.bootstrap.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/** Databases that keep what they commit: H2 in a file, and a PostgreSQL that waits for the disk. */
final class Databases implements AutoCloseable {
    private final Path folder;
    private final EmbeddedPostgres postgres;
    private int made;

    Databases(Path folder) throws IOException {
        this.folder = folder;
        postgres = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start();
    }

    /** A new one; as the product opens it, and as it can be looked into afterwards. */
    Map<String, String> h2() {
        String file = folder.resolve("h2-" + made++).toAbsolutePath().toString();
        return Map.of("DATABASE_URL", "jdbc:h2:file:" + file + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE");
    }

    Map<String, String> postgres() throws SQLException {
        String name = "bench_" + made++;
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return Map.of("DATABASE_URL", postgres.getJdbcUrl("postgres", name), "DATABASE_USER", "postgres");
    }

    /** One on a disk that takes so long for each commit; commits that wait together share it. */
    Map<String, String> slowPostgres(Duration commit) throws SQLException {
        Map<String, String> database = postgres();
        String url = database.get("DATABASE_URL");
        String name = "bench_" + (made - 1);
        try (var connection = DriverManager.getConnection(url, "postgres", "");
                var statement = connection.createStatement()) {
            statement.execute("alter database " + name + " set commit_delay = " + commit.toNanos() / 1000);
            statement.execute("alter database " + name + " set commit_siblings = 0");
        }
        return database;
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
