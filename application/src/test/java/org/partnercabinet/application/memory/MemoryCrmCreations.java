package org.partnercabinet.application.memory;

import java.time.Instant;
import java.util.Optional;
import org.partnercabinet.application.crm.CrmCreations;

record MemoryCrmCreations(MemoryDatabase db) implements CrmCreations {
    record Creation(Optional<String> remote, Optional<Instant> claimedUntil) {}

    @Override
    public Optional<String> made(String key) {
        db.expectTransaction();
        return db.creations.find(key).flatMap(Creation::remote);
    }

    @Override
    public boolean claim(String key, Instant now, Instant until) {
        db.expectTransaction();
        boolean refused = db.creations
                .find(key)
                .filter(there -> there.remote().isPresent()
                        || there.claimedUntil().filter(now::isBefore).isPresent())
                .isPresent();
        if (!refused) db.creations.put(key, new Creation(Optional.empty(), Optional.of(until)));
        return !refused;
    }

    @Override
    public void release(String key) {
        db.expectTransaction();
        db.creations
                .find(key)
                .ifPresent(there -> db.creations.put(key, new Creation(there.remote(), Optional.empty())));
    }

    @Override
    public void hold(String key, Instant claimedUntil, Instant until) {
        db.expectTransaction();
        db.creations
                .find(key)
                .filter(there -> there.claimedUntil().equals(Optional.of(claimedUntil)))
                .ifPresent(there -> db.creations.put(key, new Creation(there.remote(), Optional.of(until))));
    }

    @Override
    public void forget(String key, String remote) {
        db.expectTransaction();
        db.creations
                .find(key)
                .filter(there -> there.remote().equals(Optional.of(remote)))
                .ifPresent(there -> db.creations.put(key, new Creation(Optional.empty(), Optional.empty())));
    }

    @Override
    public void finish(String key, String remote) {
        db.expectTransaction();
        db.creations.put(key, new Creation(Optional.of(remote), Optional.empty()));
    }
}
