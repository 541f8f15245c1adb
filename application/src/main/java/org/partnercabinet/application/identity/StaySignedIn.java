package org.partnercabinet.application.identity;

import java.time.Clock;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.Session;
import org.partnercabinet.domain.identity.SessionId;

/** Somebody whose session is about to end stays, for as long as if they had signed in now. */
public final class StaySignedIn {
    private final Transactions transactions;
    private final Sessions sessions;
    private final Clock clock;

    public StaySignedIn(Transactions transactions, Sessions sessions, Clock clock) {
        this.transactions = transactions;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** @throws Refusal UNAUTHENTICATED {@code session.ended}: too late */
    public Session handle(SessionId id) {
        return transactions
                .inTransaction(() -> sessions.change(id, session -> session.prolong(clock.instant())))
                .orElseThrow(() -> Refusal.unauthenticated("session.ended", "there is no such session"));
    }
}
