package org.partnercabinet.persistence;

import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.partnercabinet.application.Transactions;

/**
 * Transactions of the database. Whoever is inside one joins it. The outermost is run again, up to five times in all, when
 * the database chose it as the victim of a deadlock or it waited too long for a lock: use cases do nothing but read and
 * write the database until they commit, so running one again is as if it had come later.
 */
final class JdbiTransactions implements Transactions {
    private static final int TRIES = 5;

    private static final long LONGEST_PAUSE_NANOS = 20_000_000;
    /** Serialization failure, deadlock, lock not available; H2's lock timeout. */
    private static final Set<String> SOMEBODY_ELSE_FIRST = Set.of("40001", "40P01", "55P03", "HYT00");

    private final Jdbi jdbi;

    private final String afterCommit;

    /** @param afterCommit what makes a commit last, before anybody is told of it; empty where the commit does */
    JdbiTransactions(Jdbi jdbi, String afterCommit) {
        this.jdbi = jdbi;
        this.afterCommit = afterCommit;
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return DatabaseFailure.translated(() -> jdbi.<T, RuntimeException>withHandle(
                handle -> handle.isInTransaction() ? work.get() : outermost(handle, work)));
    }

    private <T> T outermost(Handle handle, Supplier<T> work) {
        T result = committed(handle, work);
        if (!afterCommit.isEmpty()) makeItLast(handle);
        return result;
    }

    /** By plain JDBC: it is no statement of the product's. */
    private void makeItLast(Handle handle) {
        try (var statement = handle.getConnection().createStatement()) {
            statement.execute(afterCommit);
        } catch (SQLException failed) {
            throw DatabaseFailure.of(failed);
        }
    }

    private static <T> T committed(Handle handle, Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return DatabaseFailure.translated(() -> handle.<T, RuntimeException>inTransaction(open -> work.get()));
            } catch (DatabaseFailure failure) {
                if (attempt == TRIES || !SOMEBODY_ELSE_FIRST.contains(failure.sqlState())) throw failure;
                // A random pause, or the two might meet again in the same step.
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(attempt * LONGEST_PAUSE_NANOS));
            }
        }
    }
}
