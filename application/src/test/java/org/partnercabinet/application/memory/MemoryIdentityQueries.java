package org.partnercabinet.application.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.partnercabinet.application.Page;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.identity.IdentityQueries;
import org.partnercabinet.domain.identity.Account;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.ApiKey;
import org.partnercabinet.domain.identity.Email;
import org.partnercabinet.domain.identity.PasswordReset;
import org.partnercabinet.domain.identity.Preference;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.domain.identity.Session;
import org.partnercabinet.domain.identity.SessionId;

record MemoryIdentityQueries(MemoryDatabase db) implements IdentityQueries {
    @Override
    public Optional<Identity> bySession(SessionId session, Instant now) {
        return db.read(() -> db.sessions
                .find(session)
                .filter(s -> s.isLive(now))
                .flatMap(s -> open(s.account(), Optional.empty(), Optional.empty(), Optional.of(sitting(s)))));
    }

    @Override
    public Optional<Identity> byApiKey(String hash) {
        return db.read(() -> db.apiKeys
                .all()
                .filter(key -> key.hash().equals(hash) && key.revokedAt().isEmpty())
                .findFirst()
                .flatMap(key -> open(
                        key.actsFor(),
                        Optional.of(key.scopes()),
                        Optional.of(key.id().value()),
                        Optional.empty())));
    }

    @Override
    public Page<ApiKeyRow> apiKeys(PageRequest page) {
        return db.read(() -> Pages.inOrder(db.apiKeys.all().map(this::row), ApiKeyRow::createdAt, ApiKeyRow::id, page));
    }

    private ApiKeyRow row(ApiKey key) {
        return new ApiKeyRow(
                key.id().value(),
                key.name(),
                key.hint(),
                key.scopes(),
                partnerOn(key.actsFor()),
                key.createdAt(),
                key.revokedAt());
    }

    @Override
    public Page<SessionRow> sessions(AccountId account, Instant now, PageRequest page) {
        return db.read(() -> Pages.inOrder(
                        db.sessions.all().filter(s -> s.account().equals(account) && s.isLive(now)),
                        Session::startedAt,
                        session -> session.id().value(),
                        page)
                .map(s -> new SessionRow(
                        s.id().value(),
                        s.device().agent(),
                        s.device().address(),
                        s.startedAt(),
                        s.seenAt(),
                        s.expiresAt())));
    }

    @Override
    public List<String> addresses(Email email) {
        return db.read(() -> db.accounts
                .all()
                .filter(account -> account.email().equals(email))
                .flatMap(account -> db.sessions.all().filter(s -> s.account().equals(account.id())))
                .sorted(Comparator.comparing(Session::startedAt).reversed())
                .limit(50)
                .map(session -> session.device().address())
                .toList());
    }

    @Override
    public Page<EmployeeRow> employees(Optional<String> q, Optional<Role> role, PageRequest page) {
        return db.read(() -> Pages.inOrder(
                        db.accounts
                                .all()
                                .filter(Account::isEmployee)
                                .filter(account -> q.map(part -> part.strip().toLowerCase(Locale.ROOT))
                                        .map(account.email().value()::contains)
                                        .orElse(true))
                                .filter(account ->
                                        role.map(account.roles()::contains).orElse(true)),
                        Account::createdAt,
                        account -> account.id().value(),
                        page)
                .map(MemoryIdentityQueries::row));
    }

    @Override
    public Optional<EmployeeRow> employee(AccountId id) {
        return db.read(() -> db.accounts.find(id).filter(Account::isEmployee).map(MemoryIdentityQueries::row));
    }

    private static EmployeeRow row(Account account) {
        return new EmployeeRow(
                account.id().value(),
                account.email().value(),
                account.roles(),
                account.closed().map(Account.Closure::code),
                account.createdAt());
    }

    @Override
    public Page<ResetRow> resets(PageRequest page) {
        return db.read(() -> Pages.inOrder(
                        db.passwordResets.all().filter(r -> r.askedAt().isPresent()),
                        reset -> reset.askedAt().orElseThrow(),
                        reset -> reset.account().value(),
                        page)
                .map(this::row));
    }

    private ResetRow row(PasswordReset reset) {
        Account account = db.accounts.find(reset.account()).orElseThrow();
        return new ResetRow(
                account.id().value(),
                account.email().value(),
                account.roles(),
                reset.askedAt().orElseThrow());
    }

    private Sitting sitting(Session session) {
        return new Sitting(
                session.expiresAt(),
                session.seenAt(),
                db.preferences.find(session.account()).orElse(Preference.NONE));
    }

    private Optional<Identity> open(
            AccountId id, Optional<Set<String>> scopes, Optional<UUID> key, Optional<Sitting> sitting) {
        return db.accounts
                .find(id)
                .filter(account -> account.closed().isEmpty())
                .map(account -> identity(account, scopes, key, sitting));
    }

    private Identity identity(
            Account account, Optional<Set<String>> scopes, Optional<UUID> key, Optional<Sitting> sitting) {
        return new Identity(
                account.id().value(),
                account.email().value(),
                account.roles(),
                partnerOn(account.id()),
                scopes,
                key,
                sitting);
    }

    private Optional<UUID> partnerOn(AccountId account) {
        return db.partners
                .all()
                .filter(p -> p.account().equals(account))
                .findFirst()
                .map(p -> p.id().value());
    }
}
