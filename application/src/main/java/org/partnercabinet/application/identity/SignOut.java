package org.partnercabinet.application.identity;

import java.time.Clock;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.domain.identity.SessionId;

/** Somebody leaves: this session ends at once, others go on. */
public final class SignOut {
    private final Transactions transactions;
    private final Sessions sessions;
    private final Clock clock;

    public SignOut(Transactions transactions, Sessions sessions, Clock clock) {
        this.transactions = transactions;
        this.sessions = sessions;
        this.clock = clock;
    }

    public void handle(SessionId session) {
        transactions.run(() -> sessions.change(session, s -> s.end(clock.instant())));
    }
}
