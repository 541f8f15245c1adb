package org.partnercabinet.application.memory;

import java.util.Optional;
import java.util.UUID;
import org.partnercabinet.application.landing.Consents;

record MemoryConsents(MemoryDatabase db) implements Consents {
    @Override
    public void add(Consent consent) {
        db.expectTransaction();
        db.landing.consents.put(consent.request(), consent);
    }

    @Override
    public Optional<Consent> of(UUID request) {
        return db.read(() -> db.landing.consents.find(request));
    }
}
