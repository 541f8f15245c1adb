package org.partnercabinet.application.identity;

import java.time.Clock;
import java.time.Instant;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.domain.identity.Session;
import org.partnercabinet.domain.identity.SessionId;

/** A browser's session is used: its owner sees later on when that was last. Written once a quarter of an hour. */
public final class SeeSession {
    private final Transactions transactions;
    private final Sessions sessions;
    private final Clock clock;

    public SeeSession(Transactions transactions, Sessions sessions, Clock clock) {
        this.transactions = transactions;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** @param seenAt when it is known to have been used */
    public void handle(SessionId id, Instant seenAt) {
        Instant now = clock.instant();
        Instant before = now.minus(Session.SEEN_AGAIN);
        if (!seenAt.isAfter(before)) transactions.run(() -> sessions.see(id, before, now));
    }
}
