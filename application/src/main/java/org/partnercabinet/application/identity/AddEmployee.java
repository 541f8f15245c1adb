package org.partnercabinet.application.identity;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.partnercabinet.application.Ids;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.domain.identity.Account;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Email;
import org.partnercabinet.domain.identity.Password;
import org.partnercabinet.domain.identity.PasswordHash;
import org.partnercabinet.domain.identity.Role;

/** An administrator makes an account for somebody of the company, who may sign in at once. */
public final class AddEmployee {
    private final Transactions transactions;
    private final Accounts accounts;
    private final PasswordHasher hasher;
    private final Ids ids;
    private final Clock clock;

    public AddEmployee(Transactions transactions, Accounts accounts, PasswordHasher hasher, Ids ids, Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.hasher = hasher;
        this.ids = ids;
        this.clock = clock;
    }

    /** Whose password is hashed already. */
    public record Checked(Email email, PasswordHash hash, Set<Role> roles) {}

    /** Slow: call it outside transactions. @param roles not that of partners, who register */
    public Checked check(Email email, Password password, Set<Role> roles) {
        if (roles.isEmpty() || roles.contains(Role.PARTNER)) {
            throw new IllegalArgumentException("no roles of an employee: " + roles);
        }
        return new Checked(email, hasher.hash(password), Set.copyOf(roles));
    }

    /** @throws org.partnercabinet.domain.Refusal CONFLICT {@code account.email-taken} */
    public Account handle(Checked employee) {
        return transactions.inTransaction(() -> {
            var account = new Account(
                    new AccountId(ids.next()),
                    employee.email(),
                    employee.hash(),
                    employee.roles(),
                    Optional.empty(),
                    clock.instant());
            accounts.add(account);
            return account;
        });
    }
}
