package org.partnercabinet.application.memory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.partnercabinet.application.crm.MissingDeals;
import org.partnercabinet.domain.referral.Deal;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;

record MemoryMissingDeals(MemoryDatabase db) implements MissingDeals {
    @Override
    public void note(DealKey key, Instant now) {
        db.expectTransaction();
        if (db.missing.find(key).isEmpty()) db.missing.put(key, new Missing(now, false));
    }

    @Override
    public Optional<Missing> find(DealKey key) {
        return db.read(() -> db.missing.find(key));
    }

    @Override
    public void clear(DealKey key) {
        db.expectTransaction();
        db.missing.remove(key);
    }

    @Override
    public List<DealKey> acceptAll() {
        db.expectTransaction();
        List<DealKey> keys = keys();
        keys.forEach(key -> db.missing.put(
                key, new Missing(db.missing.find(key).orElseThrow().since(), true)));
        return keys;
    }

    @Override
    public Tally tally(Entity entity) {
        return db.read(() -> new Tally(
                keys().stream()
                        .filter(key -> key.entity() == entity)
                        .filter(key -> !db.missing.find(key).orElseThrow().accepted())
                        .count(),
                db.deals
                        .all()
                        .filter(deal -> deal.key().entity() == entity && !deal.isDeleted())
                        .count()));
    }

    private List<DealKey> keys() {
        return db.deals
                .all()
                .map(Deal::key)
                .filter(key -> db.missing.find(key).isPresent())
                .toList();
    }
}
