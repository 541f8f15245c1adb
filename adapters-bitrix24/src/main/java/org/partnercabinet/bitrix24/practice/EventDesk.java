package org.partnercabinet.bitrix24.practice;

import java.util.List;
import java.util.Optional;
import org.partnercabinet.bitrix24.practice.events.Delivery;
import org.partnercabinet.bitrix24.practice.events.EventQueue;
import org.partnercabinet.bitrix24.practice.events.OutgoingWebhook;
import org.partnercabinet.bitrix24.practice.events.Postman;
import org.partnercabinet.bitrix24.practice.setup.PortalClock;

/** Outgoing events as tests and controls see them. */
public final class EventDesk {
    private static final int ENDLESS = 100_000;

    private final EventQueue queue;
    private final Postman postman;
    private final PortalClock clock;

    EventDesk(EventQueue queue, Postman postman, PortalClock clock) {
        this.queue = queue;
        this.postman = postman;
        this.clock = clock;
    }

    /** Every attempt so far, oldest first; {@code LOST} ones never come again. */
    public List<Delivery> log() {
        return postman.log();
    }

    public int waiting() {
        return queue.size();
    }

    public List<OutgoingWebhook> webhooks() {
        return queue.handlers().all();
    }

    /** Sends all that waits, moving time as far as needed; also what handlers cause meanwhile. */
    public void deliverAll() {
        for (int i = 0; i < ENDLESS; i++) {
            postman.deliverDue();
            Optional<java.time.Duration> next = queue.untilNext();
            if (next.isEmpty()) {
                return;
            }
            if (!next.get().isNegative()) {
                clock.advance(next.get());
            }
        }
        throw new IllegalStateException("events cause events without end");
    }
}
