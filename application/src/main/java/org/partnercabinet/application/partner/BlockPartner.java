package org.partnercabinet.application.partner;

import java.time.Clock;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.identity.Accounts;
import org.partnercabinet.application.identity.Sessions;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.partner.Partner;
import org.partnercabinet.domain.partner.PartnerId;

/** An administrator stops a partner: sessions, keys, links and forms close at once; money and history stay. */
public final class BlockPartner {
    private final Transactions transactions;
    private final Partners partners;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Clock clock;

    public BlockPartner(
            Transactions transactions, Partners partners, Accounts accounts, Sessions sessions, Clock clock) {
        this.transactions = transactions;
        this.partners = partners;
        this.accounts = accounts;
        this.sessions = sessions;
        this.clock = clock;
    }

    public void handle(PartnerId id, AccountId by) {
        transactions.run(() -> {
            Partner partner = partners.change(id, p -> p.block(by, clock.instant()));
            accounts.change(partner.account(), a -> a.close("partner.blocked", ""));
            sessions.endAll(partner.account(), clock.instant());
        });
    }
}
