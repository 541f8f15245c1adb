package org.partnercabinet.application.memory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.partnercabinet.application.reward.PercentQueries;
import org.partnercabinet.application.reward.Percents;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.reward.PercentHistory;

record MemoryPercents(MemoryDatabase db) implements Percents, PercentQueries {
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

    @Override
    public List<PercentQueries.Row> history(PartnerId partner) {
        return db.read(() -> {
            var rows = new ArrayList<>(db.percents
                    .all()
                    .filter(row -> row.partner().map(partner::equals).orElse(true))
                    .map(this::seen)
                    .toList());
            Collections.reverse(rows);
            return rows;
        });
    }

    private PercentQueries.Row seen(Row row) {
        PercentHistory.Change change = row.change();
        Optional<String> by =
                change.by().flatMap(db.accounts::find).map(a -> a.email().value());
        return new PercentQueries.Row(row.partner().isPresent(), change.percent(), change.since(), by);
    }

    private List<PercentHistory.Change> changes(Optional<PartnerId> partner) {
        return db.percents
                .all()
                .filter(row -> row.partner().equals(partner))
                .map(Row::change)
                .toList();
    }
}
