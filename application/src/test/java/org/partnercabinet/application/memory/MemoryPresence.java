package org.partnercabinet.application.memory;

import java.time.Instant;
import java.util.Collection;
import org.partnercabinet.application.event.Presence;
import org.partnercabinet.domain.identity.AccountId;

record MemoryPresence(MemoryDatabase db) implements Presence {
    @Override
    public void open(Collection<AccountId> accounts, Instant until) {
        db.expectTransaction();
        accounts.forEach(account -> db.messaging.openUntil.put(account, until));
    }
}
