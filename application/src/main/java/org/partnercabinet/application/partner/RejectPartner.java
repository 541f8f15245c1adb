package org.partnercabinet.application.partner;

import java.time.Clock;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.identity.Accounts;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.partner.Partner;
import org.partnercabinet.domain.partner.PartnerId;

/** An administrator turns an application down and says why; the applicant reads it when signing in. */
public final class RejectPartner {
    private final Transactions transactions;
    private final Partners partners;
    private final Accounts accounts;
    private final Clock clock;

    public RejectPartner(Transactions transactions, Partners partners, Accounts accounts, Clock clock) {
        this.transactions = transactions;
        this.partners = partners;
        this.accounts = accounts;
        this.clock = clock;
    }

    public void handle(PartnerId id, String reason, AccountId by) {
        transactions.run(() -> {
            Partner partner = partners.change(id, p -> p.reject(reason, by, clock.instant()));
            accounts.change(partner.account(), a -> a.close("partner.rejected", reason));
        });
    }
}
