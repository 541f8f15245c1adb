package org.partnercabinet.application.distribution;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.partnercabinet.domain.distribution.Appeal;
import org.partnercabinet.domain.distribution.How;
import org.partnercabinet.domain.distribution.SourceId;

/**
 * Gives out what waits: again and again the first for which somebody can be found. What nobody can take now is not even
 * read, so it holds up nobody, however much there is of it.
 */
final class Drain {
    private static final int PAGE = 100;

    /** No transaction gives out more; the rest follows in the next one, which is due at once. */
    private static final int MOST = 500;

    private final Floor floor;
    private int given;

    Drain(Floor floor) {
        this.floor = floor;
    }

    /** @return whether nothing is left there that somebody could take now. Until then nobody may take it who came later */
    boolean at(Collection<SourceId> sources) {
        floor.bring(sources);
        Optional<Queue.Place> after = Optional.empty();
        while (true) {
            List<Queue.Open> open = open(sources);
            if (open.isEmpty()) return true;
            // Within a drain people only become busier: whoever was passed over need not be asked again.
            List<Appeal> page = floor.stores().records().queue().takeable(open, floor.now(), after, PAGE);
            page.forEach(this::give);
            if (page.size() < PAGE) return true;
            if (given >= MOST) {
                open.forEach(source -> floor.alarm(source.source(), floor.now()));
                return false;
            }
            after = Optional.of(Queue.Place.of(page.get(page.size() - 1)));
        }
    }

    boolean gaveAnything() {
        return given > 0;
    }

    private List<Queue.Open> open(Collection<SourceId> sources) {
        return sources.stream()
                .filter(source -> floor.team(source).hasRoom())
                .map(source -> new Queue.Open(source, floor.team(source).room()))
                .toList();
    }

    private void give(Appeal appeal) {
        if (!floor.team(appeal.source()).hasRoom()) return;
        Appeal tried = floor.place(appeal, appeal.call(floor.now()), How.QUEUE, false);
        if (!tried.isWaiting()) given++;
    }
}
