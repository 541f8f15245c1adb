package org.partnercabinet.bootstrap.work;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.partnercabinet.application.outbox.DeliverOutbox;
import org.partnercabinet.application.outbox.DeliverOutbox.Delivered;
import org.partnercabinet.application.outbox.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Threads that deliver the outbox: woken after each commit that added to it, and by themselves as a safety net. */
public final class OutboxWorkers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxWorkers.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration TOO_LONG_AGO = Duration.ofSeconds(30);

    private final DeliverOutbox outbox;
    private final Clock clock;
    private final Semaphore work = new Semaphore(0);
    private final List<Thread> threads = new ArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Instant lastLook;
    private volatile boolean closing;

    public OutboxWorkers(DeliverOutbox outbox, int count, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
        this.lastLook = clock.instant();
        for (int i = 1; i <= count; i++) threads.add(new Thread(this::deliver, "outbox-" + i));
        threads.add(new Thread(this::renew, "outbox-leases"));
    }

    public void start() {
        threads.forEach(Thread::start);
    }

    /**
     * Whether the outbox moves: all threads run, and one has looked for due rows within 30 s or is delivering. Rows that
     * wait for the other side do not count, or its absence would take this process out of service.
     */
    public boolean areMoving() {
        boolean looked = lastLook.plus(TOO_LONG_AGO).isAfter(clock.instant());
        return threads.stream().allMatch(Thread::isAlive) && (looked || outbox.isDelivering());
    }

    /** There may be something to deliver. */
    public void nudge() {
        if (work.availablePermits() < threads.size()) work.release();
    }

    private void deliver() {
        while (!closing) {
            try {
                var delivered = outbox.handle();
                lastLook = clock.instant();
                if (delivered.isEmpty()) {
                    work.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS);
                } else {
                    log(delivered.get());
                }
            } catch (InterruptedException nobodyDoesThis) {
                return;
            } catch (RuntimeException databaseTrouble) {
                LOG.error("the outbox cannot be read", databaseTrouble);
                pause();
            }
        }
    }

    private void renew() {
        while (!closing) {
            try {
                if (closed.await(DeliverOutbox.LEASE.toMillis() / 4, TimeUnit.MILLISECONDS)) return;
                outbox.renewRunning();
            } catch (InterruptedException nobodyDoesThis) {
                return;
            } catch (RuntimeException databaseTrouble) {
                LOG.error("leases cannot be renewed", databaseTrouble);
            }
        }
    }

    private void pause() {
        try {
            work.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException nobodyDoesThis) {
            Thread.currentThread().interrupt();
        }
    }

    private static void log(Delivered delivered) {
        String what = delivered.lease().topic() + " " + delivered.lease().subject();
        if (delivered.fault().isPresent()) {
            LOG.error("{} failed by our fault", what, delivered.fault().get());
        } else if (delivered.outcome() instanceof Outcome.NotNow later) {
            LOG.info("{} not now: {}", what, later.why());
        } else if (delivered.outcome() instanceof Outcome.Rejected rejected) {
            LOG.warn("{} rejected: {}", what, rejected.why());
        }
    }

    /** Never interrupts: H2 closes its file when a thread is interrupted in it. Lets running deliveries finish for a while; what is cut off is delivered again after its lease. */
    @Override
    public void close() {
        closing = true;
        work.release(threads.size());
        closed.countDown();
        for (Thread thread : threads) {
            try {
                thread.join(10_000);
            } catch (InterruptedException impatient) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
