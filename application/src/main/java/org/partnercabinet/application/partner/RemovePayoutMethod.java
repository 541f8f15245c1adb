package org.partnercabinet.application.partner;

import org.partnercabinet.application.Transactions;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.partner.PayoutMethodId;

/** A partner takes a payout method away; payouts that were requested to it keep their own copy. */
public final class RemovePayoutMethod {
    private final Transactions transactions;
    private final PayoutMethods methods;

    public RemovePayoutMethod(Transactions transactions, PayoutMethods methods) {
        this.transactions = transactions;
        this.methods = methods;
    }

    public void handle(PartnerId partner, PayoutMethodId id) {
        boolean removed = transactions.inTransaction(() -> methods.remove(partner, id));
        if (!removed) throw Refusal.notFound("payout-method");
    }
}
