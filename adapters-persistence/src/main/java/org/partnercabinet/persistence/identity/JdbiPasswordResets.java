package org.partnercabinet.persistence.identity;

import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.partnercabinet.application.identity.PasswordResets;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.PasswordReset;
import org.partnercabinet.domain.identity.PasswordReset.Token;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.Row;

/** Passwords that are being set anew, in the database. */
public final class JdbiPasswordResets implements PasswordResets {
    private static final RowMapper<PasswordReset> RESET = Row.mapper(row -> {
        Optional<String> hash = row.maybeText("token_hash");
        Optional<Token> token =
                hash.isEmpty() ? Optional.empty() : Optional.of(new Token(hash.get(), row.at("expires_at")));
        return new PasswordReset(new AccountId(row.id("account")), row.maybeAt("asked_at"), token);
    });

    private final Database database;

    public JdbiPasswordResets(Database database) {
        this.database = database;
    }

    @Override
    public Optional<PasswordReset> of(AccountId account) {
        return database.with(handle -> handle.createQuery("select * from password_reset where account = :account")
                .bind("account", account)
                .map(RESET)
                .findOne());
    }

    @Override
    public Optional<AccountId> whose(String tokenHash) {
        return database.with(handle -> handle.createQuery("select * from password_reset where token_hash = :hash")
                .bind("hash", tokenHash)
                .map(RESET)
                .findOne()
                .map(PasswordReset::account));
    }

    @Override
    public void put(PasswordReset reset) {
        remove(reset.account());
        database.within(handle -> handle.createUpdate("""
                        insert into password_reset (account, asked_at, token_hash, expires_at)
                        values (:account, :askedAt, :hash, :expiresAt)""")
                .bind("account", reset.account())
                .bind("askedAt", reset.askedAt())
                .bind("hash", reset.token().map(Token::hash))
                .bind("expiresAt", reset.token().map(Token::expiresAt))
                .execute());
    }

    @Override
    public void remove(AccountId account) {
        database.within(handle -> handle.createUpdate("delete from password_reset where account = :account")
                .bind("account", account)
                .execute());
    }
}
