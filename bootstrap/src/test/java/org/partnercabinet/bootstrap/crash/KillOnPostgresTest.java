package org.partnercabinet.bootstrap.crash;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** On the PostgreSQL that the build brings, with commits on disk as in production, or on the one at TEST_DATABASE_URL. */
class KillOnPostgresTest extends KillTest {
    private static EmbeddedPostgres embedded;
    private static String server;

    private final String name = "kill_" + UUID.randomUUID().toString().replace("-", "");

    @BeforeAll
    static void startServer() throws IOException {
        server = environment("TEST_DATABASE_URL", "");
        if (!server.isEmpty()) return;
        embedded = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setOutputRedirector(Redirect.DISCARD)
                .setErrorRedirector(Redirect.DISCARD)
                .start();
        server = embedded.getJdbcUrl("postgres", "postgres");
    }

    @AfterAll
    static void stopServer() throws IOException {
        if (embedded != null) embedded.close();
    }

    @Override
    String name() {
        return "PostgreSQL";
    }

    @Override
    Map<String, String> database() throws SQLException {
        try (var connection = DriverManager.getConnection(server);
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return Map.of("DATABASE_URL", url(), "DATABASE_USER", user(), "DATABASE_PASSWORD", password());
    }

    @Override
    Audit audit() throws SQLException {
        return new Audit(url(), user(), password());
    }

    @Override
    Audit hand() throws SQLException {
        return audit();
    }

    private String url() {
        return server.replaceFirst("(//[^/]+/)[^?]*", "$1" + name);
    }

    private static String user() {
        return environment("TEST_DATABASE_USER", "postgres");
    }

    private static String password() {
        return environment("TEST_DATABASE_PASSWORD", "");
    }

    private static String environment(String name, String otherwise) {
        return Optional.ofNullable(System.getenv(name)).orElse(otherwise);
    }
}
