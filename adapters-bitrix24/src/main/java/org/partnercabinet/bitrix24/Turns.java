package org.partnercabinet.bitrix24;

import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The one queue in front of a portal: callers wait for their turn, the more urgent first, and together they stay below
 * the rate limit. One per portal and process.
 */
final class Turns {
    private final Pace pace;
    private final Bucket bucket;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final PriorityQueue<Waiter> line =
            new PriorityQueue<>(Comparator.comparing(Waiter::rank).thenComparing(Waiter::number));
    private long arrivals;

    private record Waiter(Rank rank, long number) {}

    Turns(Pace pace, Limit limit) {
        this.pace = pace;
        this.bucket = new Bucket(limit.burst(), limit.perSecond(), pace.nanos());
    }

    /** @return whether the caller may send one request; false as soon as it is clear that the turn would come later */
    boolean await(Rank rank, Duration atMost) throws InterruptedException {
        long begun = pace.nanos();
        Waiter me = arrive(rank);
        try {
            while (true) {
                long left = atMost.toNanos() - (pace.nanos() - begun);
                long wait = first(me, left);
                if (wait == 0) return true;
                if (wait > left) return false;
                pace.sleep(wait);
            }
        } finally {
            leave(me);
        }
    }

    /** After a refusal everybody waits. @return how long */
    Duration refused() {
        lock.lock();
        try {
            return bucket.refused(pace.nanos());
        } finally {
            lock.unlock();
        }
    }

    void accepted() {
        lock.lock();
        try {
            bucket.accepted();
        } finally {
            lock.unlock();
        }
    }

    /** How many wait now. */
    int waiting() {
        lock.lock();
        try {
            return line.size();
        } finally {
            lock.unlock();
        }
    }

    private Waiter arrive(Rank rank) {
        lock.lock();
        try {
            Waiter me = new Waiter(rank, arrivals++);
            line.add(me);
            return me;
        } finally {
            lock.unlock();
        }
    }

    /** Waits to be the first in line. @return nanoseconds until there is room, more than are left if it is not the first by then; 0 when it was taken */
    private long first(Waiter me, long left) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long real = left;
            while (!me.equals(line.peek())) {
                if (real <= 0) return Long.MAX_VALUE;
                real = moved.awaitNanos(real);
            }
            return bucket.take(pace.nanos());
        } finally {
            lock.unlock();
        }
    }

    private void leave(Waiter me) {
        lock.lock();
        try {
            line.remove(me);
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
