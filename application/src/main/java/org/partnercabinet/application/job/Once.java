package org.partnercabinet.application.job;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.partnercabinet.domain.job.Job;

/** Whether an order that was given before is one job with this one. */
public enum Once {
    /** Each order is a job. */
    EACH,

    /** Who asks for the same again, while it is done or not long after, gets what they asked for first. */
    WHILE_FRESH,

    /** There is one of the kind at a time, whoever asks. */
    OF_ITS_KIND;

    /** So long, what is done answers the same question. */
    public static final Duration FRESH = Duration.ofMinutes(10);

    /** What an order asks; empty where no two ask the same. */
    public Optional<UUID> question(Job.Order order) {
        return switch (this) {
            case EACH -> Optional.empty();
            case WHILE_FRESH ->
                Optional.of(named(order.kind() + "\n" + order.owner().value() + "\n" + order.parameters()));
            case OF_ITS_KIND -> Optional.of(ofKind(order.kind()));
        };
    }

    /** What is asked by whoever wants the one job of a kind. */
    public static UUID ofKind(String kind) {
        return named(kind);
    }

    /** A done job answers if it was done after that. */
    Instant doneAfter(Instant now) {
        return this == WHILE_FRESH ? now.minus(FRESH) : now;
    }

    private static UUID named(String words) {
        return UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8));
    }
}
