package org.partnercabinet.application.memory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.partnercabinet.application.crm.Sweeps;
import org.partnercabinet.domain.referral.Entity;

record MemorySweeps(MemoryDatabase db) implements Sweeps {
    record Row(long number, Optional<Sweep> sweep) {
        static final Row NONE = new Row(0, Optional.empty());
    }

    @Override
    public long began(Entity entity, Instant at) {
        long number = row(entity).number() + 1;
        put(entity, new Row(number, Optional.of(new Sweep(entity, at, Optional.empty(), 0, 0, Optional.empty()))));
        return number;
    }

    @Override
    public boolean isLatest(Entity entity, long number) {
        db.expectTransaction();
        return row(entity).number() == number;
    }

    @Override
    public void saw(Entity entity, int seen, int changed) {
        change(
                entity,
                it -> new Sweep(
                        entity, it.started(), it.finished(), it.seen() + seen, it.changed() + changed, it.failure()));
    }

    @Override
    public void ended(Entity entity, long number, Instant at, Optional<String> failure) {
        if (!isLatest(entity, number)) return;
        change(entity, it -> new Sweep(entity, it.started(), Optional.of(at), it.seen(), it.changed(), failure));
    }

    @Override
    public List<Sweep> all() {
        return db.read(() -> List.of(Entity.values()).stream()
                .flatMap(entity -> row(entity).sweep().stream())
                .toList());
    }

    private void change(Entity entity, UnaryOperator<Sweep> change) {
        Row row = row(entity);
        put(entity, new Row(row.number(), row.sweep().map(change)));
    }

    private Row row(Entity entity) {
        return db.read(() -> db.sweeps.find(entity).orElse(Row.NONE));
    }

    private void put(Entity entity, Row row) {
        db.expectTransaction();
        db.sweeps.put(entity, row);
    }
}
