package org.partnercabinet.application.crm;

import java.time.Instant;
import java.util.Optional;
import org.partnercabinet.domain.identity.AccountId;

/** The connection that an administrator set up. Its secrets are sealed. */
public interface Connections {
    /** Grows with every change; 0 before the first. Cheap: it is asked for before each use of the portal. */
    long version();

    /** Of one moment: the version and what belongs to it. */
    Stored stored();

    /** @throws IllegalStateException outside a transaction */
    void put(PortalSecrets secrets, AccountId by, Instant at);

    /** From now on there is none. @return whether there was one. @throws IllegalStateException outside a transaction */
    boolean remove(AccountId by, Instant at);

    /** @param changedAt when it was put or removed; empty before that ever happened */
    record Stored(long version, Optional<PortalSecrets> secrets, Optional<Instant> changedAt) {
        public static final Stored NOTHING = new Stored(0, Optional.empty(), Optional.empty());
    }
}
