package org.partnercabinet.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/**
 * A real PostgreSQL, started once for all tests of this process, or the one at TEST_DATABASE_URL (an address of a
 * database whose user may create others; user and password in the address).
 */
public final class Postgres {
    private static final String SERVER = server();

    private Postgres() {}

    /** A new, empty, migrated database; the caller closes it. */
    public static Database fresh() {
        return Database.open(created(), user(), password(), 10);
    }

    /** A new database in which everything is made and nothing is stored: quicker than {@link #fresh}. */
    static Database copy() {
        return Database.open(created(" template " + Template.NAME), user(), password(), 4);
    }

    /** Made when it is wanted first; nobody is connected to it then. */
    private static final class Template {
        static final String NAME = made();

        private static String made() {
            String address = created();
            Database.open(address, user(), password(), 4).close();
            return address.replaceFirst("[?].*", "").replaceFirst(".*/", "");
        }
    }

    /** The address of a new, empty database. */
    static String created() {
        return created("");
    }

    private static String created(String how) {
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        try (var connection = DriverManager.getConnection(SERVER);
                var statement = connection.createStatement()) {
            statement.execute("create database " + name + how);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
        return SERVER.replaceFirst("(//[^/]+/)[^?]*", "$1" + name);
    }

    static String user() {
        return Optional.ofNullable(System.getenv("TEST_DATABASE_USER")).orElse("postgres");
    }

    static String password() {
        return Optional.ofNullable(System.getenv("TEST_DATABASE_PASSWORD")).orElse("");
    }

    private static String server() {
        String given = System.getenv("TEST_DATABASE_URL");
        if (given != null && !given.isBlank()) return given;
        try {
            return EmbeddedPostgres.start().getJdbcUrl("postgres", "postgres");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
