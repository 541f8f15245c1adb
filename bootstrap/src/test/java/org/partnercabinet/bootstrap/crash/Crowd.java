package org.partnercabinet.bootstrap.crash;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Everybody who is busy at the same time, until the product is gone. */
final class Crowd {
    /** One thing that somebody does. */
    interface Deed {
        void act(Random random);
    }

    private final Promises promises;
    private final long seed;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean going = true;

    Crowd(Promises promises, long seed) {
        this.promises = promises;
        this.seed = seed;
    }

    /** @param pauseMillis of each between two deeds */
    void add(int count, long pauseMillis, Deed deed) {
        for (int i = 0; i < count; i++) {
            var random = new Random(seed + threads.size());
            threads.add(new Thread(() -> repeat(deed, random, pauseMillis), "crowd-" + threads.size()));
        }
    }

    private void repeat(Deed deed, Random random, long pauseMillis) {
        try {
            while (going) {
                deed.act(random);
                if (pauseMillis > 0) LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(pauseMillis));
            }
        } catch (UncheckedIOException theProductIsGone) {
            if (going) promises.complaints.add("cut off while it should run: " + theProductIsGone);
        } catch (RuntimeException | Error mistake) {
            promises.complaints.add(Thread.currentThread().getName() + ": " + mistake);
        }
    }

    void start() {
        threads.forEach(Thread::start);
    }

    /** Nobody begins anything new; what is under way gets cut off. */
    void soonCutOff() {
        going = false;
    }

    void join() {
        for (Thread thread : threads) {
            try {
                thread.join(TimeUnit.SECONDS.toMillis(60));
            } catch (InterruptedException stopped) {
                throw new AssertionError(stopped);
            }
            if (thread.isAlive()) throw new AssertionError(thread.getName() + " hangs");
        }
    }
}
