package org.partnercabinet.application.memory;

import java.util.Optional;
import org.partnercabinet.application.crm.Explanations;
import org.partnercabinet.domain.referral.DealKey;

record MemoryExplanations(MemoryDatabase db) implements Explanations {
    @Override
    public void put(DealKey key, Explanation explanation) {
        db.expectTransaction();
        db.explanations.put(key, explanation);
    }

    @Override
    public Optional<Explanation> find(DealKey key) {
        return db.read(() -> db.explanations.find(key));
    }

    @Override
    public void remove(DealKey key) {
        db.expectTransaction();
        db.explanations.remove(key);
    }
}
