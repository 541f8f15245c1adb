package org.partnercabinet.persistence.transfer;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.mapper.RowMapper;
import org.partnercabinet.application.transfer.TransferTokens;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.transfer.TransferToken;
import org.partnercabinet.domain.transfer.TransferTokenId;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.Row;

/** Transfer tokens in the database, by their hashes. */
public final class JdbiTransferTokens implements TransferTokens {
    static final RowMapper<TransferToken> TOKEN = Row.mapper(row -> new TransferToken(
            new TransferTokenId(row.id("id")),
            new PartnerId(row.id("partner")),
            row.text("name"),
            row.text("hash"),
            row.text("hint"),
            new AccountId(row.id("created_by")),
            row.at("created_at"),
            row.maybeAt("revoked_at")));

    private final Database database;

    public JdbiTransferTokens(Database database) {
        this.database = database;
    }

    @Override
    public void add(TransferToken token) {
        database.within(handle -> handle.createUpdate("""
                        insert into transfer_token (id, partner, name, hash, hint, created_by, created_at, revoked_at)
                        values (:id, :partner, :name, :hash, :hint, :createdBy, :createdAt, :revokedAt)""")
                .bind("id", token.id())
                .bind("partner", token.partner())
                .bind("name", token.name())
                .bind("hash", token.hash())
                .bind("hint", token.hint())
                .bind("createdBy", token.createdBy())
                .bind("createdAt", token.createdAt())
                .bind("revokedAt", token.revokedAt())
                .execute());
    }

    @Override
    public Optional<TransferToken> usable(String hash) {
        return database.with(
                handle -> handle.createQuery("""
                        select t.* from transfer_token t join partner p on p.id = t.partner
                        where t.hash = :hash and t.revoked_at is null and p.status = 'approved'""").bind("hash", hash).map(TOKEN).findOne());
    }

    /** Only its revocation ever changes. */
    @Override
    public TransferToken change(TransferTokenId id, UnaryOperator<TransferToken> change) {
        return database.within(handle -> {
            TransferToken changed =
                    change.apply(handle.createQuery("select * from transfer_token where id = :id <lock>")
                            .bind("id", id)
                            .map(TOKEN)
                            .findOne()
                            .orElseThrow(() -> Refusal.notFound("transfer-token")));
            handle.createUpdate("update transfer_token set revoked_at = :revokedAt where id = :id")
                    .bind("id", id)
                    .bind("revokedAt", changed.revokedAt())
                    .execute();
            return changed;
        });
    }
}
