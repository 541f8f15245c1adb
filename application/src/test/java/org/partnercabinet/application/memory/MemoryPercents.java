package org.partnercabinet.application.memory;

import java.util.List;
import java.util.Optional;
import org.partnercabinet.application.reward.Percents;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.reward.PercentHistory;

record MemoryPercents(MemoryDatabase db) implements Percents {
    record Row(Optional<PartnerId> partner, PercentHistory.Change change) {}

    @Override
    public void add(Optional<PartnerId> partner, PercentHistory.Change change) {
        db.expectTransaction();
        db.percents.put(db.percents.size(), new Row(partner, change));
    }

    @Override
    public PercentHistory of(PartnerId partner) {
        return db.read(() -> new PercentHistory(changes(Optional.of(partner)), changes(Optional.empty())));
    }

    private List<PercentHistory.Change> changes(Optional<PartnerId> partner) {
        return db.percents
                .all()
                .filter(row -> row.partner().equals(partner))
                .map(Row::change)
                .toList();
    }
}
