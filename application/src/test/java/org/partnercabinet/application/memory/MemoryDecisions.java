package org.partnercabinet.application.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.partnercabinet.application.distribution.Decisions;
import org.partnercabinet.domain.distribution.AppealId;
import org.partnercabinet.domain.distribution.Decision;
import org.partnercabinet.domain.distribution.SourceId;

record MemoryDecisions(MemoryDatabase db) implements Decisions {
    @Override
    public void add(List<Decision> decisions) {
        db.expectTransaction();
        decisions.forEach(decision -> db.distribution.decisions.put(db.distribution.row(), decision));
    }

    @Override
    public Optional<Decision> last(AppealId appeal) {
        return db.read(() -> db.distribution
                .decisions
                .all()
                .filter(decision -> decision.appeal().equals(appeal))
                .reduce((earlier, later) -> later));
    }

    @Override
    public List<Decision> newest(Optional<SourceId> source, Optional<Instant> before, int limit) {
        return db.read(() -> db.distribution
                .decisions
                .all()
                .filter(d -> source.map(d.source()::equals).orElse(true))
                .filter(d -> before.map(d.at()::isBefore).orElse(true))
                .sorted(Comparator.comparing(Decision::at)
                        .thenComparing(d -> d.appeal().value())
                        .reversed())
                .limit(limit)
                .toList());
    }

    @Override
    public void forget(Instant before) {
        db.expectTransaction();
        db.distribution.decisions.removeIf(decision -> decision.at().isBefore(before));
    }
}
