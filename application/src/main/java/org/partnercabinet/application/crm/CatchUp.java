package org.partnercabinet.application.crm;

import java.util.Set;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.outbox.OutboxQueue;

/** The portal answers again after a while: what waited for it goes at once, by rank, and the oldest of a rank first. */
public final class CatchUp {
    private final Transactions transactions;
    private final OutboxQueue queue;

    public CatchUp(Transactions transactions, OutboxQueue queue) {
        this.transactions = transactions;
        this.queue = queue;
    }

    /** The sweep too, in its turn: it finds what events did not tell meanwhile. */
    public void handle() {
        transactions.run(() -> queue.hurry(Set.copyOf(CrmTopics.names())));
    }
}
