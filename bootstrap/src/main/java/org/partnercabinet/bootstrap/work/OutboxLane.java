package org.partnercabinet.bootstrap.work;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.partnercabinet.application.outbox.DeliverOutbox;
import org.partnercabinet.application.outbox.DeliverOutbox.Delivered;
import org.partnercabinet.application.outbox.Lane;
import org.partnercabinet.application.outbox.Lease;
import org.partnercabinet.application.outbox.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** One thread looks for due rows of its lane and hands each to a thread of its own; those come and go with the work. */
final class OutboxLane implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxLane.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration TOO_LONG_AGO = Duration.ofSeconds(30);
    private static final int IDLE_SECONDS = 10;

    private final DeliverOutbox outbox;
    private final Lane lane;
    private final Clock clock;
    private final Semaphore free;
    private final Semaphore work = new Semaphore(0);
    private final Thread looking;
    private final ThreadPoolExecutor delivering;
    private final AtomicInteger threads = new AtomicInteger();
    private volatile Instant lastLook;
    private volatile boolean closing;

    OutboxLane(DeliverOutbox outbox, Lane lane, int atOnce, Clock clock) {
        this.outbox = outbox;
        this.lane = lane;
        this.clock = clock;
        this.free = new Semaphore(atOnce);
        this.lastLook = clock.instant();
        this.looking = new Thread(this::look, name());
        // How many there are is for the permits to say: one is free a moment before its thread is.
        this.delivering = new ThreadPoolExecutor(
                0,
                Integer.MAX_VALUE,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                task -> new Thread(task, name() + "-" + threads.incrementAndGet()));
    }

    private String name() {
        return "outbox-" + lane.name().toLowerCase(Locale.ROOT);
    }

    void start() {
        looking.start();
    }

    void nudge() {
        if (work.availablePermits() == 0) work.release();
    }

    boolean isMoving() {
        boolean looked = lastLook.plus(TOO_LONG_AGO).isAfter(clock.instant());
        return looking.isAlive() && (looked || outbox.isDelivering());
    }

    private void look() {
        while (!closing) {
            try {
                if (!free.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS)) continue;
                if (take(1 + free.drainPermits()) == 0) work.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException nobodyDoesThis) {
                return;
            }
        }
    }

    /** @return how many were due; none also when the database is in trouble */
    private int take(int most) {
        List<Lease> leases = List.of();
        try {
            leases = outbox.lease(lane, most);
            lastLook = clock.instant();
        } catch (RuntimeException | Error trouble) {
            LOG.error("the outbox cannot be read", trouble);
        } finally {
            free.release(most - leases.size());
        }
        leases.forEach(this::hand);
        return leases.size();
    }

    /** Whoever looks must outlive this: what finds no thread is delivered after its lease. */
    private void hand(Lease lease) {
        try {
            delivering.execute(() -> deliver(lease));
        } catch (RuntimeException | Error trouble) {
            free.release();
            LOG.error("no thread for {} {}", lease.topic(), lease.subject(), trouble);
        }
    }

    private void deliver(Lease lease) {
        try {
            log(outbox.deliver(lease));
        } catch (RuntimeException | Error trouble) {
            LOG.error("the outcome of {} {} cannot be kept", lease.topic(), lease.subject(), trouble);
        } finally {
            free.release();
        }
    }

    private static void log(Delivered delivered) {
        String what = delivered.lease().topic() + " " + delivered.lease().subject();
        if (delivered.fault().isPresent()) {
            LOG.error("{} failed by our fault", what, delivered.fault().get());
        } else if (delivered.outcome() instanceof Outcome.NotNow later) {
            // Thousands may wait for the same thing: each says so once.
            LOG.atLevel(delivered.lease().attempts() == 0 ? Level.INFO : Level.DEBUG)
                    .log("{} not now: {}", what, later.why());
        } else if (delivered.outcome() instanceof Outcome.Rejected rejected) {
            LOG.warn("{} rejected: {}", what, rejected.why());
        }
    }

    void stop() {
        closing = true;
        work.release();
    }

    /** Lets running deliveries finish for a while; what is cut off is delivered again after its lease. */
    @Override
    public void close() {
        stop();
        try {
            looking.join(10_000);
            delivering.shutdown();
            if (!delivering.awaitTermination(10, TimeUnit.SECONDS)) LOG.warn("{}: not all could finish", name());
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }
}
