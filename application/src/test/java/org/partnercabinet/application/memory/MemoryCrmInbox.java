package org.partnercabinet.application.memory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.partnercabinet.application.crm.CrmInbox;

record MemoryCrmInbox(MemoryDatabase db) implements CrmInbox {
    @Override
    public void addAll(List<Event> events) {
        db.expectTransaction();
        events.forEach(event -> db.inbox.put(event.id(), event));
    }

    @Override
    public Optional<Instant> lastAt() {
        return db.read(() -> db.inbox.all().map(Event::receivedAt).max(Instant::compareTo));
    }

    @Override
    public int forget(Instant before) {
        return db.read(() -> db.inbox.removeIf(event -> event.receivedAt().isBefore(before)));
    }
}
