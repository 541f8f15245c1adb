package org.partnercabinet.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two instances of the product on one PostgreSQL know of each other by its notices alone. */
final class LiveOnTwoProcessesTest extends LiveContract {
    private final Map<String, String> database = Databases.postgres();

    @Override
    protected void run() {
        near = new RunningApp(database);
        far = new RunningApp(database);
    }

    @Test
    void a_lost_connection_of_the_listener_loses_nothing() throws SQLException {
        try (var page = annasPage()) {
            say("before");
            page.next("chat");
            assertThat(cut()).isPositive();
            say("while nobody listens");
            page.next("chat");
            Api.until(this::listening, count -> count >= 2);
            say("after");
            page.next("chat");
        }
    }

    /** @return how many listeners lost their connection */
    private int cut() throws SQLException {
        return count("select count(pg_terminate_backend(pid)) from pg_stat_activity where query ilike 'listen %'"
                + " and datname = current_database()");
    }

    private int listening() {
        try {
            return count("select count(*) from pg_stat_activity where query ilike 'listen %'"
                    + " and datname = current_database()");
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private int count(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        database.get("DATABASE_URL"),
                        database.get("DATABASE_USER"),
                        database.get("DATABASE_PASSWORD"));
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }
}
