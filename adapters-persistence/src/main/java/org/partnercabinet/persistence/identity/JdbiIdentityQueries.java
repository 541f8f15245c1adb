package org.partnercabinet.persistence.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.partnercabinet.application.Page;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.identity.IdentityQueries;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Email;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.domain.identity.SessionId;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.Listing;
import org.partnercabinet.persistence.Row;

/** Who is calling, by one indexed statement for each request. */
public final class JdbiIdentityQueries implements IdentityQueries {
    private static final RowMapper<Identity> BY_SESSION = Row.mapper(row -> new Identity(
            row.id("id"),
            row.text("email"),
            JdbiAccounts.roles(row.text("roles")),
            row.maybeId("partner"),
            Optional.empty(),
            Optional.empty(),
            Optional.of(new Sitting(row.at("expires_at"), row.at("seen_at"), JdbiPreferences.preference(row)))));

    private static final RowMapper<Identity> BY_KEY = Row.mapper(row -> new Identity(
            row.id("id"),
            row.text("email"),
            JdbiAccounts.roles(row.text("roles")),
            row.maybeId("partner"),
            Optional.of(JdbiApiKeys.scopes(row.text("scopes"))),
            row.maybeId("key_id"),
            Optional.empty()));

    private static final RowMapper<ApiKeyRow> KEY_ROW = Row.mapper(row -> new ApiKeyRow(
            row.id("id"),
            row.text("name"),
            row.text("hint"),
            JdbiApiKeys.scopes(row.text("scopes")),
            row.maybeId("partner"),
            row.at("created_at"),
            row.maybeAt("revoked_at")));

    private final Database database;

    public JdbiIdentityQueries(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Identity> bySession(SessionId session, Instant now) {
        return database.with(handle -> handle.createQuery("""
                        select a.id, a.email, a.roles, a.language, a.theme, s.expires_at, s.seen_at, p.id as partner
                        from session s
                        join account a on a.id = s.account
                        left join partner p on p.account = a.id
                        where s.id = :session and s.ended_at is null and s.expires_at > :now
                          and a.closed_code is null""")
                .bind("session", session)
                .bind("now", now)
                .map(BY_SESSION)
                .findOne());
    }

    @Override
    public Optional<Identity> byApiKey(String hash) {
        return database.with(
                handle -> handle.createQuery("""
                        select a.id, a.email, a.roles, p.id as partner, k.scopes, k.id as key_id
                        from api_key k
                        join account a on a.id = k.acts_for
                        left join partner p on p.account = a.id
                        where k.hash = :hash and k.revoked_at is null and a.closed_code is null""").bind("hash", hash).map(BY_KEY).findOne());
    }

    @Override
    public Page<ApiKeyRow> apiKeys(PageRequest page) {
        var keys = new Listing<>(
                "k.*, p.id as partner",
                "api_key k",
                "left join partner p on p.account = k.acts_for",
                "k.created_at desc, k.id desc",
                KEY_ROW);
        return database.with(handle -> keys.page(handle, page));
    }

    @Override
    public Page<SessionRow> sessions(AccountId account, Instant now, PageRequest page) {
        return database.with(handle -> PeopleRows.sessions(handle, account, now, page));
    }

    @Override
    public List<String> addresses(Email email) {
        return database.with(handle -> handle.createQuery("""
                        select s.address from account a
                        join session s on s.account = a.id
                        where a.email = :email
                        order by s.started_at desc
                        limit 50""")
                .bind("email", email.value())
                .mapTo(String.class)
                .list());
    }

    @Override
    public Page<EmployeeRow> employees(Optional<String> q, Optional<Role> role, PageRequest page) {
        return database.with(handle -> PeopleRows.employees(handle, q, role, page));
    }

    @Override
    public Optional<EmployeeRow> employee(AccountId id) {
        return database.with(handle -> PeopleRows.employee(handle, id));
    }

    @Override
    public Page<ResetRow> resets(PageRequest page) {
        return database.with(handle -> PeopleRows.resets(handle, page));
    }
}
