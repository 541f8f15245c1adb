package org.partnercabinet.application.memory;

import java.util.Optional;
import org.partnercabinet.application.crm.CrmCursors;
import org.partnercabinet.domain.referral.Entity;

record MemoryCrmCursors(MemoryDatabase db) implements CrmCursors {
    @Override
    public Optional<Sweep> find(Entity entity) {
        return db.read(() -> db.cursors.find(entity));
    }

    @Override
    public void put(Entity entity, Sweep sweep) {
        db.expectTransaction();
        db.cursors.put(entity, sweep);
    }
}
