package org.partnercabinet.application.identity;

import java.time.Clock;
import java.util.List;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.domain.identity.Account;
import org.partnercabinet.domain.identity.AccountId;

/** An administrator shuts an employee out: sessions, keys and links stop at once, what they did stays. */
public final class DisableEmployee {
    private final Transactions transactions;
    private final Accounts accounts;
    private final PasswordResets resets;
    private final Sessions sessions;
    private final Clock clock;

    public DisableEmployee(
            Transactions transactions, Accounts accounts, PasswordResets resets, Sessions sessions, Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.resets = resets;
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * @throws org.partnercabinet.domain.Refusal NOT_FOUND {@code account} for who is no employee; RULE
     *     {@code account.last-admin}
     */
    public void handle(AccountId id) {
        transactions.run(() -> {
            List<Account> admins = accounts.lockAdmins();
            ChangeRoles.expectAnother(admins, id);
            accounts.change(id, account -> ChangeRoles.employee(account).close(Account.DISABLED, ""));
            sessions.endAll(id, clock.instant());
            resets.remove(id);
        });
    }
}
