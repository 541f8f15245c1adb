package org.partnercabinet.application.identity;

import java.time.Clock;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.Account;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Password;
import org.partnercabinet.domain.identity.PasswordHash;

/** Somebody changes their password, which ends all their sessions and any link to set another one. */
public final class ChangePassword {
    private final Transactions transactions;
    private final Accounts accounts;
    private final PasswordResets resets;
    private final Sessions sessions;
    private final PasswordHasher hasher;
    private final Clock clock;

    public ChangePassword(
            Transactions transactions,
            Accounts accounts,
            PasswordResets resets,
            Sessions sessions,
            PasswordHasher hasher,
            Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.resets = resets;
        this.sessions = sessions;
        this.hasher = hasher;
        this.clock = clock;
    }

    /** @throws Refusal INVALID {@code password.wrong} when the present password is another */
    public void handle(AccountId id, String present, Password wanted) {
        Account before = transactions.inTransaction(() -> accounts.get(id));
        if (!hasher.matches(present, before.hash())) {
            throw Refusal.invalid("current_password", "password.wrong", "not the present password");
        }
        PasswordHash hash = hasher.hash(wanted);
        transactions.run(() -> {
            Account changed = accounts.change(id, a -> a.hash().equals(before.hash()) ? a.withPassword(hash) : a);
            if (!changed.hash().equals(hash)) {
                throw Refusal.conflict("password.changed-meanwhile", "somebody changed it meanwhile");
            }
            sessions.endAll(id, clock.instant());
            resets.remove(id);
        });
    }
}
