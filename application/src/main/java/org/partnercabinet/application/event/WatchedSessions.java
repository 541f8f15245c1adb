package org.partnercabinet.application.event;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.partnercabinet.application.identity.Sessions;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Session;
import org.partnercabinet.domain.identity.SessionId;

/** Sessions that signal their end, so that what is open for them closes at once, in every process. */
public final class WatchedSessions implements Sessions {
    private final Sessions sessions;
    private final Events events;

    public WatchedSessions(Sessions sessions, Events events) {
        this.sessions = sessions;
        this.events = events;
    }

    @Override
    public void add(Session session) {
        sessions.add(session);
    }

    @Override
    public Optional<Session> change(SessionId id, UnaryOperator<Session> change) {
        Optional<Session> changed = sessions.change(id, change);
        changed.filter(session -> session.endedAt().isPresent()).ifPresent(ended -> signal(ended.account()));
        return changed;
    }

    @Override
    public void see(SessionId id, Instant before, Instant now) {
        sessions.see(id, before, now);
    }

    @Override
    public void endAll(AccountId account, Instant now) {
        sessions.endAll(account, now);
        signal(account);
    }

    @Override
    public void signOut(AccountId account, Instant now) {
        sessions.signOut(account, now);
        signal(account);
    }

    @Override
    public void endOthers(AccountId account, SessionId but, Instant now) {
        sessions.endOthers(account, but, now);
        signal(account);
    }

    @Override
    public int forget(Instant before) {
        return sessions.forget(before);
    }

    private void signal(AccountId account) {
        events.add(List.of(new Signal(account, Signal.Kind.SESSION, Map.of())));
    }
}
