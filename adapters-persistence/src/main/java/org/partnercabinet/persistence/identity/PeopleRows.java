package org.partnercabinet.persistence.identity;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.partnercabinet.application.Page;
import org.partnercabinet.application.PageRequest;
import org.partnercabinet.application.identity.IdentityQueries.EmployeeRow;
import org.partnercabinet.application.identity.IdentityQueries.ResetRow;
import org.partnercabinet.application.identity.IdentityQueries.SessionRow;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.persistence.Listing;
import org.partnercabinet.persistence.Row;

/** Lists of people and of where they are signed in. */
final class PeopleRows {
    private static final List<String> EMPLOYEES = RoleSets.with(EnumSet.complementOf(EnumSet.of(Role.PARTNER)));

    private static final RowMapper<SessionRow> SESSION = Row.mapper(row -> new SessionRow(
            row.id("id"),
            row.text("agent"),
            row.text("address"),
            row.at("started_at"),
            row.at("seen_at"),
            row.at("expires_at")));

    private static final RowMapper<EmployeeRow> EMPLOYEE = Row.mapper(row -> new EmployeeRow(
            row.id("id"),
            row.text("email"),
            JdbiAccounts.roles(row.text("roles")),
            row.maybeText("closed_code"),
            row.at("created_at")));

    private static final RowMapper<ResetRow> RESET = Row.mapper(row -> new ResetRow(
            row.id("account"), row.text("email"), JdbiAccounts.roles(row.text("roles")), row.at("asked_at")));

    private PeopleRows() {}

    static Page<SessionRow> sessions(Handle handle, AccountId account, Instant now, PageRequest page) {
        return new Listing<>("s.*", "session s", "", "s.started_at desc, s.id desc", SESSION)
                .where("s.account = :account", "account", Optional.of(account))
                .where("s.ended_at is null")
                .where("s.expires_at > :now", "now", Optional.of(now))
                .page(handle, page);
    }

    /** A part of an e-mail is looked for among employees only, who are few and found by their roles. */
    static Page<EmployeeRow> employees(Handle handle, Optional<String> q, Optional<Role> role, PageRequest page) {
        return employees(role.map(one -> RoleSets.with(EnumSet.of(one))).orElse(EMPLOYEES))
                .where("a.email like :part escape '!'", "part", q.map(PeopleRows::part))
                .page(handle, page);
    }

    private static String part(String typed) {
        return "%" + typed.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
    }

    static Optional<EmployeeRow> employee(Handle handle, AccountId id) {
        return employees(EMPLOYEES).where("a.id = :id", "id", Optional.of(id)).one(handle);
    }

    private static Listing<EmployeeRow> employees(List<String> roles) {
        return new Listing<>("a.*", "account a", "", "a.created_at desc, a.id desc", EMPLOYEE)
                .where("a.roles = any(:roles)", "roles", Optional.of(roles.toArray(String[]::new)));
    }

    static Page<ResetRow> resets(Handle handle, PageRequest page) {
        return new Listing<>(
                        "r.account, r.asked_at, a.email, a.roles",
                        "password_reset r",
                        "join account a on a.id = r.account",
                        "r.asked_at desc, r.account desc",
                        RESET)
                .where("r.asked_at is not null")
                .page(handle, page);
    }
}
