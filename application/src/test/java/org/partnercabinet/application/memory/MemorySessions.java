package org.partnercabinet.application.memory;

import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.partnercabinet.application.identity.Sessions;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Session;
import org.partnercabinet.domain.identity.SessionId;

record MemorySessions(MemoryDatabase db) implements Sessions {
    @Override
    public void add(Session session) {
        db.expectTransaction();
        db.sessions.put(session.id(), session);
    }

    @Override
    public Optional<Session> change(SessionId id, UnaryOperator<Session> change) {
        db.expectTransaction();
        Optional<Session> changed = db.sessions.find(id).map(change);
        changed.ifPresent(session -> db.sessions.put(id, session));
        return changed;
    }

    @Override
    public void see(SessionId id, Instant before, Instant now) {
        db.expectTransaction();
        db.sessions
                .find(id)
                .filter(session -> !session.seenAt().isAfter(before))
                .ifPresent(session -> db.sessions.put(
                        id,
                        new Session(
                                id,
                                session.account(),
                                session.tokenHash(),
                                session.startedAt(),
                                session.expiresAt(),
                                session.endedAt(),
                                session.device(),
                                now)));
    }

    @Override
    public void endAll(AccountId account, Instant now) {
        db.expectTransaction();
        db.sessions.all().filter(s -> s.account().equals(account)).forEach(s -> db.sessions.put(s.id(), s.end(now)));
    }

    @Override
    public void endOthers(AccountId account, SessionId but, Instant now) {
        db.expectTransaction();
        db.sessions
                .all()
                .filter(s -> s.account().equals(account) && !s.id().equals(but))
                .forEach(s -> db.sessions.put(s.id(), s.end(now)));
    }

    @Override
    public int forget(Instant before) {
        return db.read(() -> db.sessions.removeIf(session -> session.expiresAt().isBefore(before)
                || session.endedAt().filter(before::isAfter).isPresent()));
    }
}
