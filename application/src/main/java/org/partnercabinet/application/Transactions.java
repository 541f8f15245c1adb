package org.partnercabinet.application;

import java.util.function.Supplier;

/**
 * Everything inside happens, or nothing does. A use case opens exactly one; what it calls joins it, on the same thread.
 * The isolation is READ COMMITTED: lock rows first, then decide. No remote call belongs inside.
 */
public interface Transactions {
    <T> T inTransaction(Supplier<T> work);

    default void run(Runnable work) {
        inTransaction(() -> {
            work.run();
            return null;
        });
    }
}
