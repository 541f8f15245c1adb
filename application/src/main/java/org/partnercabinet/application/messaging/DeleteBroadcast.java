package org.partnercabinet.application.messaging;

import org.partnercabinet.application.Transactions;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.messaging.Broadcast;
import org.partnercabinet.domain.messaging.Broadcast.State;
import org.partnercabinet.domain.messaging.BroadcastId;

/** A broadcast is deleted, before it goes out or after. */
public final class DeleteBroadcast {
    private final Transactions transactions;
    private final Broadcasts broadcasts;

    public DeleteBroadcast(Transactions transactions, Broadcasts broadcasts) {
        this.transactions = transactions;
        this.broadcasts = broadcasts;
    }

    /**
     * Nobody sees it or its file any more.
     *
     * @throws Refusal CONFLICT {@code broadcast.being-sent}; NOT_FOUND {@code broadcast}
     */
    public void handle(BroadcastId id) {
        transactions.run(() -> {
            Broadcast broadcast = broadcasts.lock(id);
            if (broadcast.state() == State.SENDING) {
                throw Refusal.conflict("broadcast.being-sent", "it is going out right now");
            }
            broadcasts.remove(id);
        });
    }
}
