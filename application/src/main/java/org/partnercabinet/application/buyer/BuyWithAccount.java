package org.partnercabinet.application.buyer;

import java.util.Optional;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.application.identity.Accounts;
import org.partnercabinet.domain.client.Phone;
import org.partnercabinet.domain.identity.Account;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.link.Utm;

/** Somebody who has an account already becomes a buyer. */
public final class BuyWithAccount {
    private final Transactions transactions;
    private final Accounts accounts;
    private final BecomeBuyer become;

    public BuyWithAccount(Transactions transactions, Accounts accounts, BecomeBuyer become) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.become = become;
    }

    /** @param name empty: what comes before the @ of the e-mail */
    public BecomeBuyer.Became handle(AccountId id, Optional<String> name, Optional<Phone> phone, Utm utm) {
        return transactions.inTransaction(() -> {
            Account account = accounts.get(id);
            String called = name.orElseGet(() -> account.email().value().replaceFirst("@.*", ""));
            return become.handle(id, new RegisterBuyer.Wanted(called, account.email(), phone, utm));
        });
    }
}
