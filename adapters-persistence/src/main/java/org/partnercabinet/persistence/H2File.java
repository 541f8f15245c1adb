package org.partnercabinet.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;

/**
 * H2's file, written only while nobody is inside a transaction. Left alone, H2 writes whenever somebody commits, table by
 * table: of a transaction that runs meanwhile it may write one table as it was before and the next as it is after, and a
 * process killed then leaves that half behind (decision 0005). So its own writing is switched off, transactions share a
 * lock, and whoever committed writes for all who committed before, alone, before anybody is told of it.
 */
final class H2File {

    /** A chunk of the file may be written over this long after it went out of use; each write is synced before the next. */
    private static final int RETENTION_MILLIS = 1_000;

    /** After so many bytes written, what is still in use of the emptiest chunks is moved together: half as much at most. */
    private static final int BYTES_BETWEEN_COMPACTIONS = 8 << 20;

    private static final int COMPACTED_BYTES = BYTES_BETWEEN_COMPACTIONS / 2;
    private static final int WANTED_FILL_PERCENT = 50;

    private final ReentrantReadWriteLock nobodyInside = new ReentrantReadWriteLock(true);
    private final AtomicLong committed = new AtomicLong();
    private final MVStore store;
    private final H2Header header;
    private volatile long written;
    private long toWrite;

    private H2File(MVStore store) {
        this.store = store;
        this.header = new H2Header(store);
        store.setAutoCommitDelay(0); // waits for the thread that writes in the background
        store.setAutoCommitDelay(-1);
        store.setRetentionTime(RETENTION_MILLIS);
    }

    /** Takes the writing over. @return empty for a database that is no H2 file of this process's */
    static Optional<H2File> behind(Connection connection) throws SQLException {
        if (!connection.isWrapperFor(JdbcConnection.class)) return Optional.empty();
        if (!(connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session))
            return Optional.empty();
        var database = session.getDatabase();
        return database.isPersistent()
                ? Optional.of(new H2File(database.getStore().getMvStore()))
                : Optional.empty();
    }

    /** @return when what it committed has reached the disk */
    <T> T lasting(Supplier<T> transaction) {
        T result;
        long mine;
        nobodyInside.readLock().lock();
        try {
            result = transaction.get();
            mine = committed.incrementAndGet();
        } finally {
            nobodyInside.readLock().unlock();
        }
        writeUpTo(mine);
        return result;
    }

    /** Nothing is written until {@link #leave}, on the same thread. What is done meanwhile goes with somebody's next commit. */
    void enter() {
        nobodyInside.readLock().lock();
    }

    void leave() {
        nobodyInside.readLock().unlock();
    }

    private void writeUpTo(long mine) {
        if (written >= mine) return;
        nobodyInside.writeLock().lock();
        try {
            if (written >= mine) return;
            long all = committed.get();
            write();
            written = all;
        } finally {
            nobodyInside.writeLock().unlock();
        }
    }

    private void write() {
        if (!store.hasUnsavedChanges()) return;
        compactNowAndThen();
        store.commit();
        header.nameLastChunk();
        store.sync();
    }

    private void compactNowAndThen() {
        toWrite += store.getUnsavedMemory();
        if (toWrite < BYTES_BETWEEN_COMPACTIONS) return;
        toWrite = 0;
        store.compact(WANTED_FILL_PERCENT, COMPACTED_BYTES);
    }
}
