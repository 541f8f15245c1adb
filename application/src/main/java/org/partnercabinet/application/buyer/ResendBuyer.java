package org.partnercabinet.application.buyer;

import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.outbox.Outbox;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.buyer.Buyer;
import org.partnercabinet.domain.buyer.BuyerId;

/** A buyer's deal is made or told again, if that failed. */
public final class ResendBuyer {
    private final Transactions transactions;
    private final Buyers buyers;
    private final Outbox outbox;

    public ResendBuyer(Transactions transactions, Buyers buyers, Outbox outbox) {
        this.transactions = transactions;
        this.buyers = buyers;
        this.outbox = outbox;
    }

    /** @throws Refusal NOT_FOUND {@code buyer} */
    public Buyer handle(BuyerId id) {
        return transactions.inTransaction(() -> {
            Buyer again = buyers.change(id, Buyer::sendAgain);
            if (again.isQueued()) outbox.add(BecomeBuyer.TO_CRM, id.value().toString());
            return again;
        });
    }
}
