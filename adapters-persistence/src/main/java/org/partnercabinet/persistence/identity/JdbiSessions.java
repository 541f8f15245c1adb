package org.partnercabinet.persistence.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.SqlStatement;
import org.partnercabinet.application.identity.Sessions;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Session;
import org.partnercabinet.domain.identity.SessionId;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.Row;

/** Sessions in the database. */
public final class JdbiSessions implements Sessions {
    private static final RowMapper<Session> SESSION = Row.mapper(row -> new Session(
            new SessionId(row.id("id")),
            new AccountId(row.id("account")),
            row.text("token_hash"),
            row.at("started_at"),
            row.at("expires_at"),
            row.maybeAt("ended_at"),
            new Session.Device(row.text("agent"), row.text("address")),
            row.at("seen_at")));

    private final Database database;

    public JdbiSessions(Database database) {
        this.database = database;
    }

    @Override
    public void add(Session session) {
        database.with(handle -> bind(handle.createUpdate("""
                                insert into session
                                    (id, account, token_hash, started_at, expires_at, ended_at, agent, address, seen_at)
                                values (:id, :account, :tokenHash, :startedAt, :expiresAt, :endedAt,
                                        :agent, :address, :seenAt)"""), session).execute());
    }

    @Override
    public Optional<Session> change(SessionId id, UnaryOperator<Session> change) {
        return database.within(handle -> {
            Optional<Session> changed = handle.createQuery("select * from session where id = :id <lock>")
                    .bind("id", id)
                    .map(SESSION)
                    .findOne()
                    .map(change);
            changed.ifPresent(session -> bind(handle.createUpdate("""
                                    update session
                                    set token_hash = :tokenHash, expires_at = :expiresAt, ended_at = :endedAt, seen_at = :seenAt
                                    where id = :id"""), session).execute());
            return changed;
        });
    }

    @Override
    public void see(SessionId id, Instant before, Instant now) {
        database.with(
                handle -> handle.createUpdate("update session set seen_at = :now where id = :id and seen_at <= :before")
                        .bind("id", id)
                        .bind("before", before)
                        .bind("now", now)
                        .execute());
    }

    @Override
    public void endAll(AccountId account, Instant now) {
        database.with(handle -> handle.createUpdate(
                        "update session set ended_at = :now where account = :account and ended_at is null")
                .bind("account", account)
                .bind("now", now)
                .execute());
    }

    @Override
    public void endOthers(AccountId account, SessionId but, Instant now) {
        database.with(handle -> handle.createUpdate("""
                        update session set ended_at = :now
                        where account = :account and ended_at is null and id <> :but""")
                .bind("account", account)
                .bind("but", but)
                .bind("now", now)
                .execute());
    }

    /** Two statements: H2 answers an "or" over two columns without their indexes. */
    @Override
    public int forget(Instant before) {
        return database.with(handle -> handle.execute("delete from session where expires_at < ?", before)
                + handle.execute("delete from session where ended_at < ?", before));
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Session session) {
        return statement
                .bind("id", session.id())
                .bind("account", session.account())
                .bind("tokenHash", session.tokenHash())
                .bind("startedAt", session.startedAt())
                .bind("expiresAt", session.expiresAt())
                .bind("endedAt", session.endedAt())
                .bind("agent", session.device().agent())
                .bind("address", session.device().address())
                .bind("seenAt", session.seenAt());
    }
}
