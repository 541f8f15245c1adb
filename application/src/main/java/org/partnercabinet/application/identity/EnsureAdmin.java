package org.partnercabinet.application.identity;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.partnercabinet.application.Ids;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.Account;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Email;
import org.partnercabinet.domain.identity.Password;
import org.partnercabinet.domain.identity.Role;

/** At start: the first administrator exists. An account that is there already is left as it is. */
public final class EnsureAdmin {
    private final Transactions transactions;
    private final Accounts accounts;
    private final PasswordHasher hasher;
    private final Ids ids;
    private final Clock clock;

    public EnsureAdmin(Transactions transactions, Accounts accounts, PasswordHasher hasher, Ids ids, Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.hasher = hasher;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @return whether the account was made now
     * @throws Refusal CONFLICT {@code account.not-an-admin}: the e-mail belongs to somebody who does not work here, and
     *     nobody becomes an administrator silently. An employee who is no administrator any more stays what they are:
     *     there is another one
     */
    public boolean handle(Email email, Password password) {
        if (isThere(email)) return false;
        var hash = hasher.hash(password);
        var admin = new Account(
                new AccountId(ids.next()), email, hash, Set.of(Role.ADMIN), Optional.empty(), clock.instant());
        try {
            transactions.run(() -> accounts.add(admin));
            return true;
        } catch (Refusal taken) {
            // Another process that starts at the same time was first.
            if (isThere(email)) return false;
            throw taken;
        }
    }

    private boolean isThere(Email email) {
        Optional<Account> there = transactions.inTransaction(() -> accounts.find(email));
        if (there.isPresent() && !there.get().isEmployee()) {
            throw Refusal.conflict("account.not-an-admin", email + " is somebody else's account");
        }
        return there.isPresent();
    }
}
