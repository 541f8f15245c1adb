package org.partnercabinet.application.identity;

import java.time.Clock;
import java.util.Optional;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Session;
import org.partnercabinet.domain.identity.SessionId;

/** Somebody ends sessions of their own that are elsewhere: one of them, or all but the one they are in. */
public final class EndSessions {
    private final Transactions transactions;
    private final Sessions sessions;
    private final Clock clock;

    public EndSessions(Transactions transactions, Sessions sessions, Clock clock) {
        this.transactions = transactions;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** @throws Refusal NOT_FOUND {@code session}, also for somebody else's; one that has ended already is fine */
    public void handle(AccountId account, SessionId id) {
        transactions.run(() -> {
            Optional<Session> ended = sessions.change(id, session -> {
                if (!session.account().equals(account)) throw Refusal.notFound("session");
                return session.end(clock.instant());
            });
            if (ended.isEmpty()) throw Refusal.notFound("session");
        });
    }

    public void others(AccountId account, SessionId here) {
        transactions.run(() -> sessions.endOthers(account, here, clock.instant()));
    }
}
