package org.partnercabinet.bitrix24.practice.events;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.partnercabinet.bitrix24.practice.events.EventFault.Mode;
import org.partnercabinet.bitrix24.practice.events.EventQueue.Pending;
import org.partnercabinet.bitrix24.practice.setup.PortalClock;
import org.partnercabinet.bitrix24.practice.setup.SwitchBoard;
import org.partnercabinet.bitrix24.practice.setup.Switches;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes due events to their handlers and keeps the log. Handlers that answer slowly are called less often. */
public final class Postman implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final Duration SLOW = Duration.ofSeconds(1);
    private static final long MAX_PAUSE_MILLIS = 60_000;

    private final EventQueue queue;
    private final PortalClock clock;
    private final SwitchBoard switches;
    private final Supplier<PortalIdentity> identity;
    private final Supplier<Optional<ApplicationAuth>> applicationAuth;
    private final EventSender sender = new EventSender();
    private final List<Delivery> log = new CopyOnWriteArrayList<>();
    private final Map<Integer, Long> pauses = new ConcurrentHashMap<>();
    private final Map<Integer, Instant> pausedUntil = new ConcurrentHashMap<>();
    private final List<Thread> workers = new ArrayList<>();
    private volatile boolean closed;

    public Postman(
            EventQueue queue,
            PortalClock clock,
            SwitchBoard switches,
            Supplier<PortalIdentity> identity,
            Supplier<Optional<ApplicationAuth>> applicationAuth) {
        this.queue = queue;
        this.clock = clock;
        this.switches = switches;
        this.identity = identity;
        this.applicationAuth = applicationAuth;
    }

    /** Delivers by itself from now on, for a portal whose clock ticks. */
    public Postman start() {
        for (int i = 0; i < Math.max(1, switches.now().eventWorkers()); i++) {
            var worker = new Thread(this::work, "practice-portal-events");
            worker.setDaemon(true);
            worker.start();
            workers.add(worker);
        }
        return this;
    }

    /** Sends everything that is due now, in the calling thread. */
    public void deliverDue() {
        for (Optional<Pending> next = queue.takeDue(); next.isPresent(); next = queue.takeDue()) {
            deliver(next.get());
        }
    }

    /** Sends what must reach its handler before the REST answer does. */
    public void deliverUrgent() {
        queue.takeUrgent().forEach(this::deliver);
    }

    public List<Delivery> log() {
        return List.copyOf(log);
    }

    public void clear() {
        log.clear();
        pauses.clear();
        pausedUntil.clear();
    }

    @Override
    public void close() {
        closed = true;
        workers.forEach(Thread::interrupt);
    }

    private void work() {
        while (!closed) {
            try {
                deliverDue();
                long millis = queue.untilNext().map(Duration::toMillis).orElse(1_000L);
                queue.awaitChange(Math.max(1, Math.min(millis, 200)));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warn("an event could not be delivered", e);
            }
        }
    }

    private void deliver(Pending pending) {
        int handler = pending.webhook().id();
        Instant until = pausedUntil.getOrDefault(handler, Instant.MIN);
        if (until.isAfter(clock.now())) {
            queue.putBack(new Pending(
                    pending.number(), pending.webhook(), pending.change(), until, pending.attempt(), pending.faults()));
            return;
        }
        var body = new EventBody(identity.get(), pending, clock.now().getEpochSecond(), applicationAuth.get());
        EventSender.Sent sent = send(pending, body);
        slowDown(handler, sent);
        settle(pending, sent, body.text());
    }

    private EventSender.Sent send(Pending pending, EventBody body) {
        Switches now = switches.now();
        var timeout = Duration.ofMillis(now.eventTimeoutMs());
        String url = pending.webhook().url();
        if (pending.faults().contains(Mode.LOSE)) {
            return new EventSender.Sent(0, Duration.ZERO);
        }
        if (pending.faults().contains(Mode.GET_PROBE)) {
            return sender.probe(url, now.eventUserAgent(), timeout);
        }
        long slow = pending.faults().contains(Mode.SLOW_SENDER) ? Math.max(1, queue.value(Mode.SLOW_SENDER)) : 0;
        return sender.post(url, body, now.eventUserAgent(), timeout, slow);
    }

    private void settle(Pending pending, EventSender.Sent sent, String body) {
        boolean again = !sent.accepted()
                && !pending.faults().contains(Mode.LOSE)
                && pending.attempt() <= switches.now().eventRetries();
        var result =
                sent.accepted() ? Delivery.Result.DELIVERED : again ? Delivery.Result.RETRIED : Delivery.Result.LOST;
        log.add(new Delivery(
                clock.now(),
                pending.webhook().id(),
                pending.change().event(),
                pending.change().id(),
                pending.webhook().url(),
                sent.status(),
                result,
                body));
        if (again) {
            queue.putBack(pending.again(clock.now().plusMillis(switches.now().eventDelayMs())));
        }
    }

    /** 1 s, 2 s, 4 s … up to a minute after each slow answer; a quick one ends it. The figures are invented. */
    private void slowDown(int handler, EventSender.Sent sent) {
        if (sent.took().compareTo(SLOW) <= 0) {
            pauses.remove(handler);
            return;
        }
        long pause = Math.min(MAX_PAUSE_MILLIS, pauses.merge(handler, 1_000L, (old, first) -> old * 2));
        pausedUntil.put(handler, clock.now().plusMillis(pause));
    }
}
