package org.partnercabinet.application.messaging;

import org.partnercabinet.application.Transactions;
import org.partnercabinet.domain.messaging.BroadcastId;

/** A broadcast does not go out after all. */
public final class CancelBroadcast {
    private final Transactions transactions;
    private final Broadcasts broadcasts;

    public CancelBroadcast(Transactions transactions, Broadcasts broadcasts) {
        this.transactions = transactions;
        this.broadcasts = broadcasts;
    }

    /**
     * @throws org.partnercabinet.domain.Refusal as {@link org.partnercabinet.domain.messaging.Broadcast#cancel};
     *     NOT_FOUND {@code broadcast}
     */
    public void handle(BroadcastId id) {
        transactions.run(() -> broadcasts.put(broadcasts.lock(id).cancel()));
    }
}
