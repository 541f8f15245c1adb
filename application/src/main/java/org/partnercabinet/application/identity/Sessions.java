package org.partnercabinet.application.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Session;
import org.partnercabinet.domain.identity.SessionId;

/** All sessions. Whoever locks an account and its sessions locks the account first. */
public interface Sessions {
    void add(Session session);

    /** Changes it under a row lock; empty when there is none. */
    Optional<Session> change(SessionId id, UnaryOperator<Session> change);

    /** It was used now; nothing happens when it is known to have been used after {@code before}. */
    void see(SessionId id, Instant before, Instant now);

    /** Ends every session of the account, at once. */
    void endAll(AccountId account, Instant now);

    /** The same as a decision of its own, which is told as such. */
    default void signOut(AccountId account, Instant now) {
        endAll(account, now);
    }

    /** Ends every session of the account but that one. */
    void endOthers(AccountId account, SessionId but, Instant now);

    /** Forgets what expired or ended before then. @return how many */
    int forget(Instant before);
}
