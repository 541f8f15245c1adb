package org.partnercabinet.application.identity;

import java.time.Clock;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.domain.identity.AccountId;

/** An administrator signs an employee out everywhere, at once. They may sign in again. */
public final class EndEmployeeSessions {
    private final Transactions transactions;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Clock clock;

    public EndEmployeeSessions(Transactions transactions, Accounts accounts, Sessions sessions, Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** @throws org.partnercabinet.domain.Refusal NOT_FOUND {@code account} for who is no employee */
    public void handle(AccountId id) {
        transactions.run(() -> {
            accounts.change(id, ChangeRoles::employee);
            sessions.signOut(id, clock.instant());
        });
    }
}
