package org.partnercabinet.bitrix24.practice.events;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.partnercabinet.bitrix24.practice.crm.Change;
import org.partnercabinet.bitrix24.practice.events.EventFault.Mode;
import org.partnercabinet.bitrix24.practice.setup.PortalClock;
import org.partnercabinet.bitrix24.practice.setup.SwitchBoard;

/** Events that wait to be sent, by the portal's clock. One save, one event per handler that wants it. */
public final class EventQueue {
    private final PortalClock clock;
    private final SwitchBoard switches;
    private final Random random;
    private final Handlers handlers = new Handlers();
    private final List<EventFault> faults = new CopyOnWriteArrayList<>();
    private final PriorityQueue<Pending> waiting =
            new PriorityQueue<>(Comparator.comparing(Pending::due).thenComparingLong(Pending::number));
    private long lastNumber;

    /** An event on its way. */
    record Pending(long number, OutgoingWebhook webhook, Change change, Instant due, int attempt, Set<Mode> faults) {
        Pending again(Instant newDue) {
            return new Pending(number, webhook, change, newDue, attempt + 1, faults);
        }
    }

    public EventQueue(PortalClock clock, SwitchBoard switches, long seed) {
        this.clock = clock;
        this.switches = switches;
        this.random = new Random(seed);
    }

    public Handlers handlers() {
        return handlers;
    }

    public void addFault(EventFault fault) {
        faults.add(fault);
    }

    public void clearFaults() {
        faults.clear();
    }

    /** Forgets handlers, faults and what still waits. */
    public synchronized void clear() {
        handlers.clear();
        faults.clear();
        waiting.clear();
    }

    public synchronized void onChange(Change change) {
        for (OutgoingWebhook webhook : handlers.all()) {
            if (webhook.wants(change.event())) {
                enqueue(webhook, change);
            }
        }
        notifyAll();
    }

    private void enqueue(OutgoingWebhook webhook, Change change) {
        Instant due = clock.now().plusMillis(switches.now().eventDelayMs());
        var marks = EnumSet.noneOf(Mode.class);
        int copies = 1;
        for (EventFault fault : faults) {
            BigDecimal probability = fault.probability();
            if (probability != null && random.nextDouble() >= probability.doubleValue()) {
                continue;
            }
            switch (fault.mode()) {
                case DUPLICATE -> copies++;
                case BURST -> copies += (int) fault.value() - 1;
                case LATE -> due = due.plusMillis(fault.value());
                case REORDER -> due = due.plusMillis(random.nextLong(fault.value() + 1));
                case BEFORE_REPLY -> {
                    due = clock.now();
                    marks.add(fault.mode());
                }
                default -> marks.add(fault.mode());
            }
        }
        for (int i = 0; i < copies; i++) {
            waiting.add(new Pending(++lastNumber, webhook, change, due, 1, marks));
        }
    }

    /** Takes the next event whose time has come. */
    synchronized Optional<Pending> takeDue() {
        Pending next = waiting.peek();
        if (next == null || next.due().isAfter(clock.now())) {
            return Optional.empty();
        }
        return Optional.of(waiting.remove());
    }

    /** Takes what a fault wants delivered before the REST answer. */
    synchronized List<Pending> takeUrgent() {
        var urgent = new ArrayList<Pending>();
        for (Pending it : waiting) {
            if (it.faults().contains(Mode.BEFORE_REPLY)) {
                urgent.add(it);
            }
        }
        waiting.removeAll(urgent);
        urgent.sort(Comparator.comparingLong(Pending::number));
        return urgent;
    }

    synchronized void putBack(Pending pending) {
        waiting.add(pending);
        notifyAll();
    }

    /** How long until the next event is due; nothing when none waits. */
    public synchronized Optional<Duration> untilNext() {
        Pending next = waiting.peek();
        return next == null ? Optional.empty() : Optional.of(Duration.between(clock.now(), next.due()));
    }

    public synchronized int size() {
        return waiting.size();
    }

    /** The setting of a fault in force; 0 without it. */
    long value(Mode mode) {
        return faults.stream()
                .filter(fault -> fault.mode() == mode)
                .mapToLong(EventFault::value)
                .findFirst()
                .orElse(0);
    }

    synchronized void awaitChange(long millis) throws InterruptedException {
        wait(millis);
    }
}
