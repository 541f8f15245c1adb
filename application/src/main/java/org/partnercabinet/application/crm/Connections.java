package org.partnercabinet.application.crm;

import java.time.Instant;
import java.util.Optional;
import org.partnercabinet.domain.identity.AccountId;

/** The connection that an administrator set up. Its secrets are sealed. */
public interface Connections {
    /** Grows with every change; 0 before the first. Cheap: it is asked for before each use of the portal. */
    long version();

    /** Of one moment: the version and what belongs to it. @throws Unreadable */
    Stored stored();

    /**
     * @param before the version that it replaces
     * @return false, and nothing is done, when it has another version by now
     * @throws IllegalStateException outside a transaction
     */
    boolean put(long before, PortalSecrets secrets, AccountId by, Instant at);

    /** From now on there is none; otherwise as {@link #put}. @return false also when there was none */
    boolean remove(long before, AccountId by, Instant at);

    /** What is stored was sealed with another key than the present one. */
    final class Unreadable extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        public Unreadable(Throwable cause) {
            super("the stored connection was sealed with another key", cause);
        }
    }

    /** @param changedAt when it was put or removed; empty before that ever happened */
    record Stored(long version, Optional<PortalSecrets> secrets, Optional<Instant> changedAt) {
        public static final Stored NOTHING = new Stored(0, Optional.empty(), Optional.empty());
    }
}
