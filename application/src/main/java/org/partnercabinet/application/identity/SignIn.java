package org.partnercabinet.application.identity;

import java.time.Clock;
import java.util.Optional;
import org.partnercabinet.application.Ids;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.Account;
import org.partnercabinet.domain.identity.Email;
import org.partnercabinet.domain.identity.Session;
import org.partnercabinet.domain.identity.SessionId;

/** Somebody comes in with e-mail and password. */
public final class SignIn {
    private final Transactions transactions;
    private final Accounts accounts;
    private final Sessions sessions;
    private final PasswordHasher hasher;
    private final TokenSecrets secrets;
    private final Stamp stamp;

    /** What every new session needs from outside, and who hears of failures. */
    public record Stamp(Ids ids, Clock clock, FailedSignIns failures) {
        public Stamp(Ids ids, Clock clock) {
            this(ids, clock, FailedSignIns.NOBODY_LISTENS);
        }
    }

    public SignIn(
            Transactions transactions,
            Accounts accounts,
            Sessions sessions,
            PasswordHasher hasher,
            TokenSecrets secrets,
            Stamp stamp) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.sessions = sessions;
        this.hasher = hasher;
        this.secrets = secrets;
        this.stamp = stamp;
    }

    /**
     * @throws Refusal UNAUTHENTICATED {@code auth.wrong-credentials}, the same for an unknown e-mail; FORBIDDEN with the
     *     reason for a closed account, only after the right password
     */
    public SignedIn handle(Email email, String password, Session.Device device) {
        Optional<Account> known = transactions.inTransaction(() -> accounts.find(email));
        if (known.isEmpty()) hasher.pretend(password);
        Optional<Account> proven = known.filter(a -> hasher.matches(password, a.hash()));
        // Committed by itself: the refusal takes nothing back.
        if (proven.isEmpty()) transactions.run(() -> stamp.failures().add(email, known));
        Account account = proven.orElseThrow(SignIn::wrong);
        return transactions.inTransaction(() -> {
            // The lock that a new password and a block take too: a session that starts before them is ended by them.
            Account now = accounts.change(account.id(), a -> a);
            if (!now.hash().equals(account.hash())) throw wrong();
            now.expectOpen();
            String secret = secrets.fresh();
            var id = new SessionId(stamp.ids().next());
            var started = stamp.clock().instant();
            sessions.add(Session.start(id, now.id(), TokenSecrets.hash(secret), device, started));
            return new SignedIn(now, id, id.value() + "." + secret);
        });
    }

    /** From nowhere in particular. @throws Refusal as the other one */
    public SignedIn handle(Email email, String password) {
        return handle(email, password, Session.Device.UNKNOWN);
    }

    private static Refusal wrong() {
        return Refusal.unauthenticated("auth.wrong-credentials", "unknown e-mail or wrong password");
    }
}
