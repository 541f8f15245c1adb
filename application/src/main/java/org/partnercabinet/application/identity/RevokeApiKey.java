package org.partnercabinet.application.identity;

import java.time.Clock;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.domain.identity.ApiKeyId;

/** An administrator ends a key; it stops working at once. Revoking twice is revoking once. */
public final class RevokeApiKey {
    private final Transactions transactions;
    private final ApiKeys keys;
    private final Clock clock;

    public RevokeApiKey(Transactions transactions, ApiKeys keys, Clock clock) {
        this.transactions = transactions;
        this.keys = keys;
        this.clock = clock;
    }

    public void handle(ApiKeyId id) {
        transactions.run(() -> keys.change(id, key -> key.revoke(clock.instant())));
    }
}
