package org.partnercabinet.application.distribution;

import java.time.Duration;
import java.time.Instant;
import org.partnercabinet.application.outbox.Delivery;
import org.partnercabinet.application.outbox.Outcome;
import org.partnercabinet.application.outbox.Topic;

/**
 * Everything that waits is looked at again: when a shift starts, and every half a minute in case anything was missed.
 * Recurs.
 */
public final class SweepQueues implements Delivery {
    static final Duration EVERY = Duration.ofSeconds(30);
    private static final String ALL = "all";

    private final Desk desk;

    public SweepQueues(Desk desk) {
        this.desk = desk;
    }

    /** Sets it going; needs an open transaction. */
    public void start() {
        desk.stores().outbox().add(Topics.SWEEP, ALL);
    }

    @Override
    public Topic topic() {
        return Topics.SWEEP;
    }

    @Override
    public Outcome deliver(String subject) {
        desk.serve(floor -> {
            floor.stirred(floor.stores().records().queue().sources());
            Sources sources = floor.stores().sources();
            sources.find(sources.late()).values().forEach(source -> Lateness.of(floor, source));
            again(floor);
            return true;
        });
        return Outcome.DONE;
    }

    /** The next one comes with the next shift, or soon; nothing is put off. */
    static void again(Floor floor) {
        Instant latest = floor.now().plus(EVERY);
        Instant next = floor.stores().schedules().all().stream()
                .flatMap(schedule -> schedule.nextStart(floor.now()).stream())
                .filter(latest::isAfter)
                .min(Instant::compareTo)
                .orElse(latest);
        floor.stores().outbox().add(Topics.SWEEP, ALL, next);
    }
}
