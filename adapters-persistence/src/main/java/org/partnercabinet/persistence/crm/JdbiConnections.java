package org.partnercabinet.persistence.crm;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;
import org.partnercabinet.application.Vault;
import org.partnercabinet.application.crm.Connections;
import org.partnercabinet.application.crm.PortalSecrets;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.Row;

/** The connection in the database, its secrets sealed: one row, which stays when the connection goes. */
public final class JdbiConnections implements Connections {
    private static final String UPDATE = """
            update crm_connection set version = version + 1, webhook = :webhook, application_token = :token,
                changed_at = :at, changed_by = :by
            where id = 1 and version = :before""";

    private final Database database;
    private final Vault vault;
    private final RowMapper<Stored> stored;

    public JdbiConnections(Database database, Vault vault) {
        this.database = database;
        this.vault = vault;
        this.stored = Row.mapper(this::stored);
    }

    private Stored stored(Row row) throws SQLException {
        Optional<String> webhook = open(row.bytes("webhook"));
        Optional<String> token = open(row.bytes("application_token"));
        return new Stored(
                row.big("version"),
                webhook.map(address -> new PortalSecrets(address, token)),
                Optional.of(row.at("changed_at")));
    }

    @Override
    public long version() {
        return database.with(handle -> handle.createQuery("select version from crm_connection where id = 1")
                .mapTo(Long.class)
                .findOne()
                .orElse(0L));
    }

    @Override
    public Stored stored() {
        return database.with(handle -> handle.createQuery("select * from crm_connection where id = 1")
                .map(stored)
                .findOne()
                .orElse(Stored.NOTHING));
    }

    @Override
    public boolean put(long before, PortalSecrets secrets, AccountId by, Instant at) {
        byte[] webhook = seal(secrets.webhook());
        byte @Nullable [] token = secrets.applicationToken().map(this::seal).orElse(null);
        String insert = """
                insert into crm_connection (id, version, webhook, application_token, changed_at, changed_by)
                values (1, cast(:before as bigint) + 1, :webhook, :token, :at, :by) on conflict do nothing""";
        return before == 0 && execute(insert, before, webhook, token, by, at)
                || execute(UPDATE, before, webhook, token, by, at);
    }

    @Override
    public boolean remove(long before, AccountId by, Instant at) {
        return execute(UPDATE + " and webhook is not null", before, null, null, by, at);
    }

    private boolean execute(
            String sql, long before, byte @Nullable [] webhook, byte @Nullable [] token, AccountId by, Instant at) {
        return database.within(handle -> handle.createUpdate(sql)
                        .bind("before", before)
                        .bind("webhook", webhook)
                        .bind("token", token)
                        .bind("at", at)
                        .bind("by", by)
                        .execute()
                == 1);
    }

    private byte[] seal(String text) {
        return vault.seal(text.getBytes(UTF_8));
    }

    private Optional<String> open(byte @Nullable [] sealed) {
        if (sealed == null) return Optional.empty();
        try {
            return Optional.of(new String(vault.open(sealed), UTF_8));
        } catch (IllegalStateException anotherKey) {
            throw new Unreadable(anotherKey);
        }
    }
}
