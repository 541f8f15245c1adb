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
    private static final Comparator<Place> ORDER = Comparator.comparing(Place::at)
            .thenComparing(place -> place.appeal().value());

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
    public List<Decision> newest(Optional<SourceId> source, Optional<Place> before, int limit) {
        return db.read(() -> db.distribution
                .decisions
                .all()
                .filter(d -> source.map(d.source()::equals).orElse(true))
                .filter(d -> before.map(place -> ORDER.compare(Place.of(d), place) < 0)
                        .orElse(true))
                .sorted(Comparator.comparing(Place::of, ORDER).reversed())
                .limit(limit)
                .toList());
    }

    @Override
    public int forget(Instant before, int most) {
        db.expectTransaction();
        List<Decision> old = db.distribution
                .decisions
                .all()
                .filter(decision -> decision.at().isBefore(before))
                .sorted(Comparator.comparing(Decision::at))
                .limit(most)
                .toList();
        db.distribution.decisions.removeIf(old::contains);
        return old.size();
    }
}
