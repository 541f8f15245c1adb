package org.partnercabinet.persistence;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.partnercabinet.application.Transactions;

/**
 * Transactions of the database. Whoever is inside one joins it. The outermost is run again, up to five times in all, when
 * the database chose it as the victim of a deadlock or it waited too long for a lock: use cases do nothing but read and
 * write the database until they commit, so running one again is as if it had come later. When that was in vain, it is
 * refused as UNAVAILABLE {@code request.busy}.
 */
final class JdbiTransactions implements Transactions {
    private static final int TRIES = 5;

    private static final long LONGEST_PAUSE_NANOS = 20_000_000;

    /** After so long it is not tried again: with the last try, whoever asked is still there to hear it. */
    private static final long PATIENCE_NANOS = 8_000_000_000L;

    /** Serialization failure, deadlock, lock not available; H2's lock timeout and concurrent update. */
    private static final Set<String> SOMEBODY_ELSE_FIRST = Set.of("40001", "40P01", "55P03", "HYT00", "90131");

    private static final AtomicLong PARTS = new AtomicLong();

    private final Jdbi jdbi;

    private final Optional<H2File> file;

    /** @param file what makes commits last, where the database does not */
    JdbiTransactions(Jdbi jdbi, Optional<H2File> file) {
        this.jdbi = jdbi;
        this.file = file;
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return DatabaseFailure.translated(() -> jdbi.<T, RuntimeException>withHandle(
                handle -> handle.isInTransaction() ? work.get() : outermost(handle, work)));
    }

    @Override
    public <T> T partly(Supplier<T> part) {
        return DatabaseFailure.translated(() -> jdbi.<T, RuntimeException>withHandle(handle -> {
            if (!handle.isInTransaction()) throw new IllegalStateException("needs an open transaction");
            String name = "part" + PARTS.incrementAndGet();
            handle.savepoint(name);
            Runnable forget = Locked.in(handle).remembered();
            try {
                T result = part.get();
                handle.releaseSavepoint(name);
                return result;
            } catch (RuntimeException | Error failed) {
                takeBack(handle, name, failed);
                forget.run();
                throw failed;
            }
        }));
    }

    /** Of a transaction that the database has already given up, there is nothing to take back. */
    private static void takeBack(Handle handle, String name, Throwable failed) {
        try {
            handle.rollbackToSavepoint(name);
            handle.releaseSavepoint(name);
        } catch (JdbiException gone) {
            failed.addSuppressed(DatabaseFailure.of(gone));
        }
    }

    private <T> T outermost(Handle handle, Supplier<T> work) {
        if (file.isEmpty()) return committed(handle, work);
        return file.get().lasting(() -> committed(handle, work));
    }

    private static <T> T committed(Handle handle, Supplier<T> work) {
        long began = System.nanoTime();
        for (int attempt = 1; ; attempt++) {
            try {
                return DatabaseFailure.translated(() -> handle.<T, RuntimeException>inTransaction(open -> work.get()));
            } catch (DatabaseFailure failure) {
                if (!SOMEBODY_ELSE_FIRST.contains(failure.sqlState())) throw failure;
                if (attempt == TRIES || System.nanoTime() - began > PATIENCE_NANOS) throw DatabaseFailure.busy();
                // A random pause, or the two might meet again in the same step.
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(attempt * LONGEST_PAUSE_NANOS));
            }
        }
    }
}
