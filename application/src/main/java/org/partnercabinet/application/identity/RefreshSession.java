package org.partnercabinet.application.identity;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.Account;
import org.partnercabinet.domain.identity.Session;
import org.partnercabinet.domain.identity.SessionId;

/** A refresh token is exchanged for the next one. A token used twice ends its session: somebody has a copy. */
public final class RefreshSession {
    private final Transactions transactions;
    private final Accounts accounts;
    private final Sessions sessions;
    private final TokenSecrets secrets;
    private final Clock clock;

    public RefreshSession(
            Transactions transactions, Accounts accounts, Sessions sessions, TokenSecrets secrets, Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.sessions = sessions;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** @throws Refusal UNAUTHENTICATED {@code session.ended} for any token that is not the newest of a live session */
    public SignedIn handle(String refreshToken) {
        int dot = refreshToken.indexOf('.');
        SessionId id = sessionId(refreshToken.substring(0, Math.max(0, dot)));
        String next = secrets.fresh();
        String presented = TokenSecrets.hash(refreshToken.substring(dot + 1));
        // The end of a session whose token was reused must be committed, so the refusal comes after.
        Optional<Account> account = transactions.inTransaction(() -> sessions.change(
                        id, s -> s.rotate(presented, TokenSecrets.hash(next), clock.instant()))
                .filter(s -> s.isLive(clock.instant()))
                .map(Session::account)
                .map(accounts::get));
        Account open = account.filter(a -> a.closed().isEmpty()).orElseThrow(RefreshSession::ended);
        return new SignedIn(open, id, id.value() + "." + next);
    }

    private static SessionId sessionId(String text) {
        try {
            return new SessionId(UUID.fromString(text));
        } catch (IllegalArgumentException notAToken) {
            throw ended();
        }
    }

    private static Refusal ended() {
        return Refusal.unauthenticated("session.ended", "the session has ended");
    }
}
