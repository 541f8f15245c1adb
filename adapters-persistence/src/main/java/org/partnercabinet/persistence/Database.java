package org.partnercabinet.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;
import org.partnercabinet.application.Transactions;

/**
 * The database, migrated and ready. H2 in a file ({@code jdbc:h2:file:…}) or PostgreSQL ({@code jdbc:postgresql://…});
 * every statement of the product runs on both.
 */
public final class Database implements AutoCloseable {
    /**
     * {@link H2File} writes what was committed. The
     * database is closed by {@link #close}, not by H2's own shutdown hook, which would not wait for running work. A
     * connection remembers the plans of 200 statements instead of 8: a use case has more than 8.
     */
    private static final String[] H2_SETTINGS = {
        "MODE=PostgreSQL",
        "DATABASE_TO_LOWER=TRUE",
        "DEFAULT_NULL_ORDERING=HIGH",
        "DB_CLOSE_ON_EXIT=FALSE",
        "QUERY_CACHE_SIZE=200"
    };

    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final Transactions transactions;
    private final DataSource connections;
    private final boolean postgres;

    private Database(HikariDataSource pool, boolean h2) {
        this.pool = pool;
        this.postgres = !h2;
        this.jdbi = Jdbi.create(pool).installPlugin(new SqlObjectPlugin());
        Mapping.register(jdbi);
        jdbi.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
        // Hashes, phones and requisites are bound to statements: they are nobody's to read in a log.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
        // PostgreSQL checks a foreign key by locking the parent's key: rows that point at a locked row must not wait.
        jdbi.define("lock", h2 ? "for update" : "for no key update");
        Optional<H2File> file = h2File(pool);
        this.transactions = new JdbiTransactions(jdbi, file);
        this.connections = new SingleConnections(pool, file);
    }

    /**
     * Opens the pool and migrates.
     *
     * @param url for H2, the settings the product needs are added unless the address gives them
     * @param poolSize how many connections there are at most
     * @throws DatabaseFailure when it cannot be reached or migrated; the address is not in its message
     */
    public static Database open(String url, String user, String password, int poolSize) {
        boolean h2 = url.startsWith("jdbc:h2:");
        String address = h2 ? withSettings(url) : url;
        // The pool would log the driver's complaint, address and all, before it gives up: see whether anybody is there.
        try (Connection first = DriverManager.getConnection(address, user, password)) {
            return pooled(address, user, password, poolSize);
        } catch (SQLException nobody) {
            throw DatabaseFailure.of(nobody);
        }
    }

    private static Database pooled(String address, String user, String password, int poolSize) {
        boolean h2 = address.startsWith("jdbc:h2:");
        var config = new HikariConfig();
        config.setPoolName("database");
        config.setJdbcUrl(address);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(poolSize);
        config.setConnectionTimeout(10_000);
        // db-scheduler says moments in UTC without saying so; H2 would take them for moments of the machine's zone.
        config.setConnectionInitSql(h2 ? "set lock_timeout 5000; set time zone 'UTC'" : "set lock_timeout = '5s'");
        HikariDataSource pool = pool(config);
        try {
            Migrations.configured().dataSource(pool).load().migrate();
            return new Database(pool, h2);
        } catch (RuntimeException failed) {
            pool.close();
            throw DatabaseFailure.of(failed);
        }
    }

    private static HikariDataSource pool(HikariConfig config) {
        try {
            return new HikariDataSource(config);
        } catch (RuntimeException failed) {
            throw DatabaseFailure.of(failed);
        }
    }

    private static Optional<H2File> h2File(HikariDataSource pool) {
        try (Connection connection = pool.getConnection()) {
            return H2File.behind(connection);
        } catch (SQLException failed) {
            throw DatabaseFailure.of(failed);
        }
    }

    public Transactions transactions() {
        return transactions;
    }

    /** For a library that brings its own statements; each commits by itself, and those of H2 last with our next commit. */
    public DataSource connections() {
        return connections;
    }

    /** Whether it can do what only PostgreSQL can. */
    public boolean isPostgres() {
        return postgres;
    }

    public Jdbi jdbi() {
        return jdbi;
    }

    /**
     * Reads or writes in the thread's transaction, or on its own if there is none.
     *
     * @throws DatabaseFailure when the database refuses
     */
    public <R> R with(HandleCallback<R, RuntimeException> work) {
        return DatabaseFailure.translated(() -> jdbi.withHandle(work));
    }

    /**
     * For what is only right inside a transaction: locks, and rows that must commit together.
     *
     * @throws IllegalStateException when the thread has none open
     */
    public <R> R within(HandleCallback<R, RuntimeException> work) {
        return with(handle -> {
            if (!handle.isInTransaction()) throw new IllegalStateException("needs an open transaction");
            return work.withHandle(handle);
        });
    }

    /** Counts the pool's connections there. @param meters a {@code MeterRegistry} of Micrometer, which the pool knows */
    public void countIn(Object meters) {
        pool.setMetricRegistry(meters);
    }

    /** Whether the database answers. */
    public boolean isAlive() {
        try {
            return jdbi.withHandle(handle ->
                    handle.createQuery("select 1").mapTo(Integer.class).one() == 1);
        } catch (JdbiException down) {
            return false;
        }
    }

    @Override
    public void close() {
        pool.close();
    }

    private static String withSettings(String url) {
        // H2 would set it anew with each connection, and write by itself again.
        var complete = new StringBuilder(url.replaceAll("(?i);write_delay=[^;]*", ""));
        for (String setting : H2_SETTINGS) {
            String name = setting.substring(0, setting.indexOf('=') + 1);
            if (!url.toUpperCase(Locale.ROOT).contains(";" + name))
                complete.append(';').append(setting);
        }
        return complete.toString();
    }
}
