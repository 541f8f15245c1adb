package org.partnercabinet.application.memory;

import java.time.Instant;
import java.util.Optional;
import org.partnercabinet.application.idempotency.IdempotencyKeys;
import org.partnercabinet.application.idempotency.KeptAnswer;

record MemoryIdempotencyKeys(MemoryDatabase db) implements IdempotencyKeys {
    record Row(String fingerprint, Instant claimedAt, Optional<KeptAnswer> answer) {}

    @Override
    public boolean claim(Key key, String fingerprint, Instant now) {
        db.expectTransaction();
        if (db.keys.find(key).isPresent()) return false;
        db.keys.put(key, new Row(fingerprint, now, Optional.empty()));
        return true;
    }

    @Override
    public Optional<Kept> find(Key key) {
        db.expectTransaction();
        return db.keys.find(key).flatMap(row -> row.answer().map(answer -> new Kept(row.fingerprint(), answer)));
    }

    @Override
    public void keep(Key key, KeptAnswer answer) {
        db.expectTransaction();
        Row row = db.keys.find(key).orElseThrow();
        db.keys.put(key, new Row(row.fingerprint(), row.claimedAt(), Optional.of(answer)));
    }

    @Override
    public int forget(Instant before) {
        db.expectTransaction();
        return db.keys.removeIf(row -> row.claimedAt().isBefore(before));
    }
}
