package org.partnercabinet.application.memory;

import java.time.Instant;
import java.util.Optional;
import org.partnercabinet.application.crm.Connections;
import org.partnercabinet.application.crm.PortalSecrets;
import org.partnercabinet.domain.identity.AccountId;

record MemoryConnections(MemoryDatabase db) implements Connections {
    private static final String ONE = "one";

    @Override
    public long version() {
        return stored().version();
    }

    @Override
    public Stored stored() {
        return db.read(() -> db.connections.find(ONE).orElse(Stored.NOTHING));
    }

    @Override
    public boolean put(long before, PortalSecrets secrets, AccountId by, Instant at) {
        db.expectTransaction();
        if (version() != before) return false;
        change(Optional.of(secrets), at);
        return true;
    }

    @Override
    public boolean remove(long before, AccountId by, Instant at) {
        db.expectTransaction();
        boolean there = version() == before && stored().secrets().isPresent();
        if (there) change(Optional.empty(), at);
        return there;
    }

    private void change(Optional<PortalSecrets> secrets, Instant at) {
        db.expectTransaction();
        db.connections.put(ONE, new Stored(stored().version() + 1, secrets, Optional.of(at)));
    }
}
