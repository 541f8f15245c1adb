package org.partnercabinet.persistence.identity;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jdbi.v3.core.mapper.RowMapper;
import org.partnercabinet.application.identity.ApiKeys;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.ApiKey;
import org.partnercabinet.domain.identity.ApiKeyId;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.Row;

/** API keys in the database, by their hashes. */
public final class JdbiApiKeys implements ApiKeys {
    private static final RowMapper<ApiKey> KEY = Row.mapper(row -> new ApiKey(
            new ApiKeyId(row.id("id")),
            row.text("name"),
            new AccountId(row.id("acts_for")),
            scopes(row.text("scopes")),
            row.text("hash"),
            row.text("hint"),
            new AccountId(row.id("created_by")),
            row.at("created_at"),
            row.maybeAt("revoked_at")));

    private final Database database;

    public JdbiApiKeys(Database database) {
        this.database = database;
    }

    @Override
    public void add(ApiKey key) {
        database.with(handle -> handle.createUpdate("""
                        insert into api_key
                            (id, name, acts_for, scopes, hash, hint, created_by, created_at, revoked_at)
                        values (:id, :name, :actsFor, :scopes, :hash, :hint, :createdBy, :createdAt, :revokedAt)""")
                .bind("id", key.id())
                .bind("name", key.name())
                .bind("actsFor", key.actsFor())
                .bind("scopes", String.join(" ", new TreeSet<>(key.scopes())))
                .bind("hash", key.hash())
                .bind("hint", key.hint())
                .bind("createdBy", key.createdBy())
                .bind("createdAt", key.createdAt())
                .bind("revokedAt", key.revokedAt())
                .execute());
    }

    /** Only the name, the scopes and the revocation of a key ever change. */
    @Override
    public ApiKey change(ApiKeyId id, UnaryOperator<ApiKey> change) {
        return database.within(handle -> {
            ApiKey changed = change.apply(handle.createQuery("select * from api_key where id = :id <lock>")
                    .bind("id", id)
                    .map(KEY)
                    .findOne()
                    .orElseThrow(() -> Refusal.notFound("api-key")));
            handle.createUpdate(
                            "update api_key set name = :name, scopes = :scopes, revoked_at = :revokedAt where id = :id")
                    .bind("id", id)
                    .bind("name", changed.name())
                    .bind("scopes", String.join(" ", new TreeSet<>(changed.scopes())))
                    .bind("revokedAt", changed.revokedAt())
                    .execute();
            return changed;
        });
    }

    static Set<String> scopes(String text) {
        return Arrays.stream(text.split(" ")).filter(scope -> !scope.isEmpty()).collect(Collectors.toSet());
    }
}
