package org.partnercabinet.persistence.identity;

import static java.util.stream.Collectors.toSet;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.SqlStatement;
import org.partnercabinet.application.identity.Accounts;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.Account;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Email;
import org.partnercabinet.domain.identity.PasswordHash;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.Row;

/** Accounts in the database. */
public final class JdbiAccounts implements Accounts {
    private static final RowMapper<Account> ACCOUNT = Row.mapper(JdbiAccounts::account);

    private final Database database;

    public JdbiAccounts(Database database) {
        this.database = database;
    }

    @Override
    public void add(Account account) {
        int added =
                database.with(handle -> bind(handle.createUpdate("""
                                insert into account (id, email, hash, roles, closed_code, closed_reason, created_at)
                                values (:id, :email, :hash, :roles, :code, :reason, :createdAt)
                                on conflict do nothing"""), account).execute());
        if (added == 0) {
            throw Refusal.conflict("account.email-taken", "this e-mail has an account")
                    .at("email");
        }
    }

    @Override
    public Optional<Account> find(Email email) {
        return database.with(handle -> handle.createQuery("select * from account where email = :email")
                .bind("email", email.value())
                .map(ACCOUNT)
                .findOne());
    }

    @Override
    public Account get(AccountId id) {
        return database.with(handle -> handle.createQuery("select * from account where id = :id")
                .bind("id", id)
                .map(ACCOUNT)
                .findOne()
                .orElseThrow(() -> Refusal.notFound("account")));
    }

    @Override
    public Account change(AccountId id, UnaryOperator<Account> change) {
        return database.within(handle -> {
            Account changed = change.apply(handle.createQuery("select * from account where id = :id <lock>")
                    .bind("id", id)
                    .map(ACCOUNT)
                    .findOne()
                    .orElseThrow(() -> Refusal.notFound("account")));
            bind(handle.createUpdate("""
                                    update account
                                    set email = :email, hash = :hash, roles = :roles,
                                        closed_code = :code, closed_reason = :reason
                                    where id = :id"""), changed).execute();
            return changed;
        });
    }

    @Override
    public List<Account> lockAdmins() {
        return database.within(handle -> handle.createQuery("""
                        select * from account where roles = any(:admins) and closed_code is null
                        order by id <lock>""")
                .bindArray("admins", String.class, RoleSets.with(Set.of(Role.ADMIN)))
                .map(ACCOUNT)
                .list());
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Account account) {
        return statement
                .bind("id", account.id())
                .bind("email", account.email().value())
                .bind("hash", account.hash().value())
                .bind("roles", text(account.roles()))
                .bind("code", account.closed().map(Account.Closure::code))
                .bind("reason", account.closed().map(Account.Closure::reason))
                .bind("createdAt", account.createdAt());
    }

    private static Account account(Row row) throws SQLException {
        Optional<String> reason = row.maybeText("closed_reason");
        return new Account(
                new AccountId(row.id("id")),
                new Email(row.text("email")),
                new PasswordHash(row.text("hash")),
                roles(row.text("roles")),
                row.maybeText("closed_code").map(code -> new Account.Closure(code, reason.orElse(""))),
                row.at("created_at"));
    }

    static String text(Collection<Role> roles) {
        return roles.stream()
                .sorted()
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(","));
    }

    static Set<Role> roles(String text) {
        return Arrays.stream(text.split(","))
                .filter(name -> !name.isEmpty())
                .map(name -> Role.valueOf(name.toUpperCase(Locale.ROOT)))
                .collect(toSet());
    }
}
