package org.partnercabinet.application.identity;

import java.time.Clock;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.domain.identity.Account;
import org.partnercabinet.domain.identity.Email;
import org.partnercabinet.domain.identity.PasswordReset;

/**
 * Somebody forgot their password and asks for a link. The answer is the same whether there is such an account or not; a
 * known one costs two statements more, which somebody who measures often enough could tell: whoever calls it limits that.
 */
public final class RequestPasswordReset {
    private final Transactions transactions;
    private final Accounts accounts;
    private final PasswordResets resets;
    private final Clock clock;

    public RequestPasswordReset(Transactions transactions, Accounts accounts, PasswordResets resets, Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.resets = resets;
        this.clock = clock;
    }

    public void handle(Email email) {
        transactions.run(() -> accounts.find(email).map(Account::id).ifPresent(id -> {
            accounts.change(id, account -> account);
            PasswordReset before = resets.of(id).orElse(PasswordReset.none(id));
            resets.put(before.asked(clock.instant()));
        }));
    }
}
