package org.partnercabinet.application.identity;

import org.partnercabinet.application.Transactions;
import org.partnercabinet.domain.identity.Account;
import org.partnercabinet.domain.identity.AccountId;

/** An administrator lets an employee in again whom one shut out. Who is in already stays in. */
public final class EnableEmployee {
    private final Transactions transactions;
    private final Accounts accounts;

    public EnableEmployee(Transactions transactions, Accounts accounts) {
        this.transactions = transactions;
        this.accounts = accounts;
    }

    /** @throws org.partnercabinet.domain.Refusal NOT_FOUND {@code account} for who is no employee */
    public void handle(AccountId id) {
        transactions.run(() -> accounts.change(id, account -> {
            Account employee = ChangeRoles.employee(account);
            return employee.isClosedFor(Account.DISABLED) ? employee.open() : employee;
        }));
    }
}
