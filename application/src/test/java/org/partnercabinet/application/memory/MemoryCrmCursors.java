package org.partnercabinet.application.memory;

import java.time.Instant;
import java.util.Optional;
import org.partnercabinet.application.crm.CrmCursors;
import org.partnercabinet.domain.referral.Entity;

record MemoryCrmCursors(MemoryDatabase db) implements CrmCursors {
    @Override
    public Optional<Instant> sweptAt(Entity entity) {
        return db.read(() -> db.cursors.find(entity));
    }

    @Override
    public void swept(Entity entity, Instant beganAt) {
        db.expectTransaction();
        db.cursors.put(entity, beganAt);
    }
}
