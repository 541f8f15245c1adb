package org.partnercabinet.application;

import java.util.function.Supplier;

/**
 * Everything inside happens, or nothing does. A use case opens exactly one; what it calls joins it, on the same thread.
 * The isolation is READ COMMITTED: lock rows first, then decide. No remote call belongs inside.
 */
public interface Transactions {
    <T> T inTransaction(Supplier<T> work);

    /**
     * A part of an open transaction: when it throws, nothing of the part happened, and the transaction goes on for
     * whoever catches that.
     *
     * @throws IllegalStateException outside a transaction
     */
    <T> T partly(Supplier<T> part);

    /** By itself, whoever calls: in a transaction of its own, or as a part of the one that is open. */
    default <T> T apart(Supplier<T> work) {
        return inTransaction(() -> partly(work));
    }

    default void run(Runnable work) {
        inTransaction(() -> {
            work.run();
            return null;
        });
    }
}
