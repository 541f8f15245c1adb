package org.partnercabinet.application.identity;

import java.time.Clock;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.Account;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Password;
import org.partnercabinet.domain.identity.PasswordHash;

/** Whoever has the link sets the password, once. All sessions end; who was invited is in from now on. */
public final class ResetPassword {
    private final Transactions transactions;
    private final Accounts accounts;
    private final PasswordResets resets;
    private final Sessions sessions;
    private final PasswordHasher hasher;
    private final Clock clock;

    public ResetPassword(
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

    /** Whether the link would work now. */
    public boolean works(String token) {
        String hash = TokenSecrets.hash(token);
        return transactions.inTransaction(
                () -> resets.whose(hash).filter(id -> opens(id, hash)).map(accounts::get).stream()
                        .anyMatch(ResetPassword::mayComeIn));
    }

    /**
     * Slow: call it outside transactions.
     *
     * @throws Refusal RULE {@code password.link-expired}, also for a token that never was and for who was
     *     shut out
     */
    public void handle(String token, Password wanted) {
        if (!works(token)) throw expired();
        PasswordHash password = hasher.hash(wanted);
        String hash = TokenSecrets.hash(token);
        transactions.run(() -> {
            AccountId id = resets.whose(hash).orElseThrow(ResetPassword::expired);
            accounts.change(id, account -> set(account, password));
            if (!opens(id, hash)) throw expired();
            sessions.endAll(id, clock.instant());
            resets.remove(id);
        });
    }

    private static boolean mayComeIn(Account account) {
        return !account.isClosedFor(Account.DISABLED);
    }

    private static Account set(Account account, PasswordHash password) {
        if (!mayComeIn(account)) throw expired();
        Account changed = account.withPassword(password);
        return account.isClosedFor(Account.INVITED) ? changed.open() : changed;
    }

    private boolean opens(AccountId account, String hash) {
        return resets.of(account)
                .filter(reset -> reset.opensBy(hash, clock.instant()))
                .isPresent();
    }

    private static Refusal expired() {
        return Refusal.rule("password.link-expired", "no such link any more");
    }
}
