package org.partnercabinet.bootstrap.e2e;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Empty databases, as the environment would name them. */
final class Databases {
    private Databases() {}

    static Map<String, String> h2() {
        return Map.of("DATABASE_URL", "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }

    /** On a server that is started once, or on the one at TEST_DATABASE_URL. */
    static Map<String, String> postgres() {
        String name = "e2e_" + UUID.randomUUID().toString().replace("-", "");
        try (var connection = DriverManager.getConnection(Server.URL);
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
        return Map.of(
                "DATABASE_URL", Server.URL.replaceFirst("(//[^/]+/)[^?]*", "$1" + name),
                "DATABASE_USER", environment("TEST_DATABASE_USER").orElse("postgres"),
                "DATABASE_PASSWORD", environment("TEST_DATABASE_PASSWORD").orElse(""));
    }

    private static Optional<String> environment(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }

    private static final class Server {
        static final String URL = environment("TEST_DATABASE_URL").orElseGet(Server::embedded);

        private static String embedded() {
            try {
                return EmbeddedPostgres.start().getJdbcUrl("postgres", "postgres");
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
