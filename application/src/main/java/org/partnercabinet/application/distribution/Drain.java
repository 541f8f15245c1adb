package org.partnercabinet.application.distribution;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.partnercabinet.domain.distribution.Appeal;
import org.partnercabinet.domain.distribution.How;
import org.partnercabinet.domain.distribution.SourceId;

/**
 * Gives out what waits: again and again the first for which somebody can be found. What nobody can take does not hold up
 * the rest.
 */
final class Drain {
    private static final int PAGE = 100;

    /** No transaction gives out more; the rest follows in the next one, which is due at once. */
    private static final int MOST = 500;

    /** So many in a row that nobody can take, and it is given up until something changes. */
    private static final int IN_VAIN = 1000;

    private final Floor floor;
    private int given;
    private int inVain;

    Drain(Floor floor) {
        this.floor = floor;
    }

    void at(Collection<SourceId> sources) {
        floor.bring(sources);
        Optional<Queue.Place> after = Optional.empty();
        while (true) {
            List<SourceId> open =
                    sources.stream().filter(s -> floor.team(s).hasRoom()).toList();
            if (open.isEmpty()) return;
            List<Appeal> page = floor.stores().records().queue().first(open, after, PAGE);
            page.forEach(this::give);
            if (page.size() < PAGE || inVain >= IN_VAIN) return;
            if (given >= MOST) {
                open.forEach(source -> floor.alarm(source, floor.now()));
                return;
            }
            after = Optional.of(Queue.Place.of(page.get(page.size() - 1)));
        }
    }

    private void give(Appeal appeal) {
        if (!floor.team(appeal.source()).hasRoom()) return;
        Appeal tried = floor.place(appeal, appeal.call(floor.now()), How.QUEUE, false);
        if (tried.isWaiting()) {
            inVain++;
        } else {
            given++;
            inVain = 0;
        }
    }
}
