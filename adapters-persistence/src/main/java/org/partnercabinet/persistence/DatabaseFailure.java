package org.partnercabinet.persistence;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.partnercabinet.domain.Refusal;

/**
 * The database refused or was not there. Says which error and where, and none of the values: the messages of drivers
 * repeat rows and addresses, so the original is not even the cause.
 */
public final class DatabaseFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** H2: the database or the object is closed, the connection is broken. */
    private static final Set<String> CLOSED = Set.of("90098", "90121", "90007", "90067");

    private final String sqlState;

    private DatabaseFailure(Throwable original, @Nullable SQLException sql) {
        super(message(original, sql));
        this.sqlState = sql == null || sql.getSQLState() == null ? "" : sql.getSQLState();
        setStackTrace(original.getStackTrace());
    }

    /** What went wrong while the database was opened, of whatever kind. */
    static DatabaseFailure of(Exception original) {
        return new DatabaseFailure(original, sql(original).orElse(null));
    }

    /**
     * Runs it, and turns errors of the database into failures. Mistakes of ours in calling JDBI stay as they are.
     *
     * @throws Refusal UNAVAILABLE {@code request.busy} when there was no connection to be had
     */
    static <T> T translated(Supplier<T> work) {
        try {
            return work.get();
        } catch (JdbiException failure) {
            Optional<SQLException> sql = sql(failure);
            // No connection was free for a long time.
            if (sql.filter(SQLTransientConnectionException.class::isInstance).isPresent()) throw busy();
            throw sql.isPresent() ? of(failure) : failure;
        }
    }

    /** Others hold what is needed, and did not let go of it in time. */
    static Refusal busy() {
        return Refusal.unavailable("request.busy", "the database is busy").with("retry_after", 1);
    }

    /** SQLSTATE of the error; empty when it has none. */
    public String sqlState() {
        return sqlState;
    }

    /** Whether the connection broke, so that nobody knows if what was being committed was. */
    public boolean leavesOutcomeUnknown() {
        return sqlState.startsWith("08") || sqlState.startsWith("57P") || CLOSED.contains(sqlState);
    }

    private static Optional<SQLException> sql(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) return Optional.of(sql);
        }
        return Optional.empty();
    }

    private static String message(Throwable original, @Nullable SQLException sql) {
        String what = original.getClass().getSimpleName();
        if (sql == null) return what;
        String why = sql == original ? what : what + " by " + sql.getClass().getSimpleName();
        return why + ", SQLState " + sql.getSQLState();
    }
}
