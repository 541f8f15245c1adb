package org.partnercabinet.application.memory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.partnercabinet.application.crm.Sweeps;
import org.partnercabinet.domain.referral.Entity;

record MemorySweeps(MemoryDatabase db) implements Sweeps {
    record Row(boolean asked, Optional<Sweep> sweep) {
        static final Row NONE = new Row(false, Optional.empty());
    }

    @Override
    public void ask(Entity entity) {
        put(entity, new Row(true, row(entity).sweep()));
    }

    @Override
    public boolean isAsked(Entity entity) {
        db.expectTransaction();
        return row(entity).asked();
    }

    @Override
    public void began(Entity entity, Instant at) {
        put(entity, new Row(false, Optional.of(new Sweep(entity, at, Optional.empty(), 0, 0, Optional.empty()))));
    }

    @Override
    public void saw(Entity entity, int seen, int changed) {
        change(
                entity,
                it -> new Sweep(
                        entity, it.started(), it.finished(), it.seen() + seen, it.changed() + changed, it.failure()));
    }

    @Override
    public void ended(Entity entity, Instant at, Optional<String> failure) {
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
        put(entity, new Row(row.asked(), row.sweep().map(change)));
    }

    private Row row(Entity entity) {
        return db.read(() -> db.sweeps.find(entity).orElse(Row.NONE));
    }

    private void put(Entity entity, Row row) {
        db.expectTransaction();
        db.sweeps.put(entity, row);
    }
}
