package org.partnercabinet.application.distribution;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.partnercabinet.domain.distribution.Source;

/** Whether a queue waits longer than its source's rules bear: told when it begins, and again only after it was over. */
final class Lateness {
    private Lateness() {}

    /** Behind the gate. @return when the queue will be late, if nothing is given out; empty if nothing waits, or it is */
    static Optional<Instant> of(Floor floor, Source source) {
        Sources sources = floor.stores().sources();
        Optional<Instant> oldest = floor.stores().records().queue().oldest(source.id());
        Optional<Instant> due = oldest.map(since -> due(source, since));
        boolean isLate = due.filter(at -> !at.isAfter(floor.now())).isPresent();
        boolean wasLate = sources.lateSince(source.id()).isPresent();
        if (isLate && !wasLate) {
            sources.late(source.id(), oldest);
            floor.stores().outbox().add(Topics.LATE, source.id().toString());
        } else if (wasLate && !isLate) {
            sources.late(source.id(), Optional.empty());
        }
        return isLate ? Optional.empty() : due;
    }

    static Instant due(Source source, Instant since) {
        return since.plus(Duration.ofMinutes(source.rules().alertMinutes()));
    }
}
