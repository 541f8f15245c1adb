package org.partnercabinet.application.event;

import java.time.Instant;
import java.util.Collection;
import org.partnercabinet.domain.identity.AccountId;

/** Who has a page open now, whichever process serves it. */
public interface Presence {
    /**
     * They have one open, and count as having it until then.
     *
     * @throws IllegalStateException outside a transaction
     */
    void open(Collection<AccountId> accounts, Instant until);
}
