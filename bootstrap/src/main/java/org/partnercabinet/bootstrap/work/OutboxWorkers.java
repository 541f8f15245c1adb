package org.partnercabinet.bootstrap.work;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.partnercabinet.application.outbox.DeliverOutbox;
import org.partnercabinet.application.outbox.Lane;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Those who deliver the outbox: woken after each commit that added to it, and by themselves as a safety net. Many at once
 * call outside, because calls that wait together travel together; what stays inside has threads of its own.
 */
public final class OutboxWorkers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxWorkers.class);
    private static final int INSIDE = 2;

    /** A batch of calls carries 50: more than that at once does not make appeals faster. */
    private static final int BULK = 50;

    private final DeliverOutbox outbox;
    private final List<OutboxLane> lanes;
    private final Thread renewing = new Thread(this::renew, "outbox-leases");
    private final CountDownLatch closed = new CountDownLatch(1);

    /** @param outside how many deliveries may call outside at once */
    public OutboxWorkers(DeliverOutbox outbox, int outside, Clock clock) {
        this.outbox = outbox;
        this.lanes = List.of(
                new OutboxLane(outbox, Lane.INSIDE, INSIDE, clock),
                new OutboxLane(outbox, Lane.OUTSIDE, outside, clock),
                new OutboxLane(outbox, Lane.BULK, BULK, clock));
    }

    public void start() {
        lanes.forEach(OutboxLane::start);
        renewing.start();
    }

    /**
     * Whether the outbox moves: all threads run, and due rows were looked for within 30 s or are being delivered. Rows
     * that wait for the other side do not count, or its absence would take this process out of service.
     */
    public boolean areMoving() {
        return renewing.isAlive() && lanes.stream().allMatch(OutboxLane::isMoving);
    }

    /** There may be something to deliver. */
    public void nudge() {
        lanes.forEach(OutboxLane::nudge);
    }

    private void renew() {
        while (true) {
            try {
                if (closed.await(DeliverOutbox.LEASE.toMillis() / 4, TimeUnit.MILLISECONDS)) return;
                outbox.renewRunning();
            } catch (InterruptedException nobodyDoesThis) {
                return;
            } catch (RuntimeException | Error databaseTrouble) {
                LOG.error("leases cannot be renewed", databaseTrouble);
            }
        }
    }

    /** Never interrupts: H2 closes its file when a thread is interrupted in it. */
    @Override
    public void close() {
        lanes.forEach(OutboxLane::stop);
        lanes.forEach(OutboxLane::close);
        closed.countDown();
        try {
            renewing.join(10_000);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }
}
