package org.partnercabinet.application;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Identities that count: the same run makes the same ones. Two of different seeds share none. */
public final class CountingIds implements Ids {
    private final long seed;
    private final AtomicLong last = new AtomicLong();

    public CountingIds(long seed) {
        this.seed = seed;
    }

    @Override
    public UUID next() {
        return new UUID(seed, last.incrementAndGet());
    }
}
