package org.partnercabinet.application.partner;

import java.time.Clock;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.identity.Accounts;
import org.partnercabinet.domain.identity.Account;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.partner.Partner;
import org.partnercabinet.domain.partner.PartnerId;

/** An administrator lets a blocked partner work again. */
public final class UnblockPartner {
    private final Transactions transactions;
    private final Partners partners;
    private final Accounts accounts;
    private final Clock clock;

    public UnblockPartner(Transactions transactions, Partners partners, Accounts accounts, Clock clock) {
        this.transactions = transactions;
        this.partners = partners;
        this.accounts = accounts;
        this.clock = clock;
    }

    public void handle(PartnerId id, AccountId by) {
        transactions.run(() -> {
            Partner partner = partners.change(id, p -> p.unblock(by, clock.instant()));
            accounts.change(partner.account(), Account::open);
        });
    }
}
