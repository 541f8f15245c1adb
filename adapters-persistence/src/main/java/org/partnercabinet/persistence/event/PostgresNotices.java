package org.partnercabinet.persistence.event;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.partnercabinet.domain.identity.AccountId;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Hears what processes on the same PostgreSQL signal, by one connection of its own. A lost connection is opened again,
 * later and later up to half a minute; what was said meanwhile is made up for by telling that it may be about anybody.
 */
public final class PostgresNotices implements AutoCloseable {
    private static final long FIRST_PAUSE_MILLIS = 500;
    private static final long LONGEST_PAUSE_MILLIS = 30_000;
    private static final int LISTEN_MILLIS = 300;

    private final Address address;
    private final Consumer<Optional<Set<AccountId>>> listener;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "postgres-notices");

    /** Where the database is. */
    public record Address(String url, String user, String password) {
        /** With signs of life, for this connection mostly waits. */
        private Properties properties() {
            var properties = new Properties();
            properties.setProperty("user", user);
            properties.setProperty("password", password);
            properties.setProperty("tcpKeepAlive", "true");
            return properties;
        }

        @Override
        public String toString() {
            return "a database";
        }
    }

    /** @param listener is told whom an event may be about; empty: anybody. Must be quick and not throw */
    public PostgresNotices(Address address, Consumer<Optional<Set<AccountId>>> listener) {
        this.address = address;
        this.listener = listener;
        thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    private void run() {
        long pause = FIRST_PAUSE_MILLIS;
        while (closed.getCount() > 0) {
            long began = System.nanoTime();
            try {
                listen();
            } catch (SQLException lost) {
                // Nothing is lost with it: the poll goes on, and whoever comes back looks at everything.
                if (System.nanoTime() - began > Duration.ofMinutes(1).toNanos()) pause = FIRST_PAUSE_MILLIS;
                waitFor(pause + ThreadLocalRandom.current().nextLong(pause));
                pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
            }
        }
    }

    private void listen() throws SQLException {
        try (var connection = DriverManager.getConnection(address.url(), address.properties());
                var statement = connection.createStatement()) {
            statement.execute("listen " + JdbiEvents.CHANNEL);
            listener.accept(Optional.empty());
            var notices = connection.unwrap(PGConnection.class);
            while (closed.getCount() > 0) {
                PGNotification[] heard = notices.getNotifications(LISTEN_MILLIS);
                if (heard != null && heard.length > 0) tell(heard);
            }
        }
    }

    private void tell(PGNotification[] heard) {
        boolean anybody =
                Arrays.stream(heard).anyMatch(notice -> notice.getParameter().isEmpty());
        listener.accept(
                anybody
                        ? Optional.empty()
                        : Optional.of(Arrays.stream(heard)
                                .flatMap(notice ->
                                        Arrays.stream(notice.getParameter().split(",")))
                                .map(id -> new AccountId(UUID.fromString(id)))
                                .collect(Collectors.toSet())));
    }

    private void waitFor(long millis) {
        try {
            closed.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException nobodyDoesThis) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join(5_000);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }
}
