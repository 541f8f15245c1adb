package org.partnercabinet.persistence.idempotency;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.partnercabinet.application.Vault;
import org.partnercabinet.application.idempotency.IdempotencyKeys;
import org.partnercabinet.application.idempotency.KeptAnswer;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.Row;

/** Idempotency keys in the database. Claiming is inserting: the second one waits there until the first has ended. */
public final class JdbiIdempotencyKeys implements IdempotencyKeys {
    private final Database database;
    private final Vault vault;
    private final RowMapper<Kept> kept;

    public JdbiIdempotencyKeys(Database database, Vault vault) {
        this.database = database;
        this.vault = vault;
        this.kept = Row.mapper(row -> new Kept(
                row.text("fingerprint"),
                new KeptAnswer(
                        row.number("status"),
                        row.text("content_type"),
                        row.text("location"),
                        vault.open(row.bytes("body")))));
    }

    @Override
    public boolean claim(Key key, String fingerprint, Instant now) {
        return database.within(handle -> handle.createUpdate("""
                        insert into idempotency_key (principal, idem_key, fingerprint, claimed_at)
                        values (:principal, :key, :fingerprint, :now)
                        on conflict do nothing""")
                        .bind("principal", key.principal())
                        .bind("key", key.key())
                        .bind("fingerprint", fingerprint)
                        .bind("now", now)
                        .execute()
                == 1);
    }

    @Override
    public Optional<Kept> find(Key key) {
        return database.within(handle -> handle.createQuery("""
                        select * from idempotency_key
                        where principal = :principal and idem_key = :key and status is not null""")
                .bind("principal", key.principal())
                .bind("key", key.key())
                .map(kept)
                .findOne());
    }

    @Override
    public void keep(Key key, KeptAnswer answer) {
        database.within(handle -> handle.createUpdate("""
                        update idempotency_key
                        set status = :status, content_type = :contentType, location = :location, body = :body
                        where principal = :principal and idem_key = :key""")
                .bind("principal", key.principal())
                .bind("key", key.key())
                .bind("status", answer.status())
                .bind("contentType", answer.contentType())
                .bind("location", answer.location())
                .bind("body", vault.seal(answer.body()))
                .execute());
    }

    @Override
    public int forget(Instant before) {
        return database.within(handle -> handle.createUpdate("delete from idempotency_key where claimed_at < :before")
                .bind("before", before)
                .execute());
    }
}
