package org.partnercabinet.application.buyer;

import java.time.Clock;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.outbox.Outbox;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.buyer.Buyer;

/** An administrator, or a program of theirs, says whether a buyer has paid; the deal follows. */
public final class RecordPayment {
    private final Transactions transactions;
    private final Buyers buyers;
    private final Outbox outbox;
    private final Clock clock;

    public RecordPayment(Transactions transactions, Buyers buyers, Outbox outbox, Clock clock) {
        this.transactions = transactions;
        this.buyers = buyers;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @throws Refusal NOT_FOUND {@code buyer} */
    public Buyer handle(long number, boolean paid) {
        return transactions.inTransaction(() -> {
            Buyer known = buyers.findByNumber(number).orElseThrow(() -> Refusal.notFound("buyer"));
            Buyer changed = buyers.change(known.id(), buyer -> buyer.paid(paid, clock.instant()));
            if (changed.isQueued())
                outbox.add(BecomeBuyer.TO_CRM, changed.id().value().toString());
            return changed;
        });
    }
}
