package org.partnercabinet.application.distribution;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.partnercabinet.application.outbox.Delivery;
import org.partnercabinet.application.outbox.Outcome;
import org.partnercabinet.application.outbox.Topic;
import org.partnercabinet.domain.distribution.Appeal;
import org.partnercabinet.domain.distribution.Assignment;
import org.partnercabinet.domain.distribution.Source;
import org.partnercabinet.domain.distribution.SourceId;

/**
 * Time has passed at a source: what was not opened goes back, what was kept for somebody or refused by somebody is
 * given out, and what waits too long is told. Comes again when the next such moment is due. Subject: the source.
 */
public final class WatchSource implements Delivery {
    private static final int MOST = 200;

    private final Desk desk;

    public WatchSource(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Topic topic() {
        return Topics.WATCH;
    }

    @Override
    public Outcome deliver(String subject) {
        var id = new SourceId(Long.parseLong(subject));
        desk.serve(floor -> {
            Optional.ofNullable(floor.stores().sources().find(List.of(id)).get(id))
                    .ifPresent(source -> look(floor, source));
            return true;
        });
        return Outcome.DONE;
    }

    private static void look(Floor floor, Source source) {
        Queue queue = floor.stores().records().queue();
        Optional<Duration> patience = source.rules().acceptSeconds().map(Duration::ofSeconds);
        patience.ifPresent(p -> {
            List<Appeal> unopened = queue.unopened(source.id(), floor.now().minus(p), MOST);
            unopened.forEach(appeal -> floor.release(appeal, Assignment.End.TIMEOUT, Actor.program(), ""));
            if (unopened.size() == MOST) floor.alarm(source.id(), floor.now());
        });
        floor.stirred(List.of(source.id()));
        floor.write();
        Optional<Instant> late = Lateness.of(floor, source);
        Queue.Moments moments = queue.moments(source.id(), floor.now());
        Stream.of(
                        patience.flatMap(p -> moments.assigned().map(since -> since.plus(p))),
                        moments.wish(),
                        late,
                        moments.declined().map(since -> since.plus(Appeal.DECLINED_FOR)))
                .flatMap(Optional::stream)
                .min(Instant::compareTo)
                .ifPresent(next -> floor.alarm(source.id(), next));
    }
}
