package org.partnercabinet.application.partner;

import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.identity.Accounts;
import org.partnercabinet.domain.identity.Account;
import org.partnercabinet.domain.partner.Partner;
import org.partnercabinet.domain.partner.PartnerId;

/** An administrator lets a blocked partner work again. */
public final class UnblockPartner {
    private final Transactions transactions;
    private final Partners partners;
    private final Accounts accounts;

    public UnblockPartner(Transactions transactions, Partners partners, Accounts accounts) {
        this.transactions = transactions;
        this.partners = partners;
        this.accounts = accounts;
    }

    public void handle(PartnerId id) {
        transactions.run(() -> {
            Partner partner = partners.change(id, Partner::unblock);
            accounts.change(partner.account(), Account::open);
        });
    }
}
