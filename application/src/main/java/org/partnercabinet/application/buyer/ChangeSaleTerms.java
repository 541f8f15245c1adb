package org.partnercabinet.application.buyer;

import org.partnercabinet.application.Transactions;
import org.partnercabinet.domain.settings.SaleSettings;

/** An administrator sets what buyers buy from now on. */
public final class ChangeSaleTerms {
    private final Transactions transactions;
    private final SaleTerms terms;

    public ChangeSaleTerms(Transactions transactions, SaleTerms terms) {
        this.transactions = transactions;
        this.terms = terms;
    }

    public void handle(SaleSettings wanted) {
        transactions.run(() -> terms.put(wanted));
    }
}
