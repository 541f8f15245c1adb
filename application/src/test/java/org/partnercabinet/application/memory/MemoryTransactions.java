package org.partnercabinet.application.memory;

import java.util.function.Supplier;
import org.partnercabinet.application.Transactions;

/** One transaction after another. */
record MemoryTransactions(MemoryDatabase db) implements Transactions {
    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return db.inTransaction(work);
    }

    @Override
    public <T> T partly(Supplier<T> part) {
        return db.partly(part);
    }
}
