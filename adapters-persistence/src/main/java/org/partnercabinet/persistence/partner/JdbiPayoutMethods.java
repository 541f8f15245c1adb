package org.partnercabinet.persistence.partner;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.partnercabinet.application.Vault;
import org.partnercabinet.application.partner.PayoutMethods;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.partner.PayoutMethod;
import org.partnercabinet.domain.partner.PayoutMethodId;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.Row;

/** Payout methods in the database; the requisites are sealed. */
public final class JdbiPayoutMethods implements PayoutMethods {
    private final Database database;
    private final Vault vault;
    private final RowMapper<PayoutMethod> method;

    public JdbiPayoutMethods(Database database, Vault vault) {
        this.database = database;
        this.vault = vault;
        this.method = Row.mapper(row -> new PayoutMethod(
                new PayoutMethodId(row.id("id")),
                new PartnerId(row.id("partner")),
                row.text("label"),
                new String(vault.open(row.bytes("requisites")), UTF_8),
                row.at("created_at")));
    }

    @Override
    public void add(PayoutMethod added) {
        database.with(handle -> handle.createUpdate("""
                        insert into payout_method (id, partner, label, requisites, created_at)
                        values (:id, :partner, :label, :requisites, :createdAt)""")
                .bind("id", added.id())
                .bind("partner", added.partner())
                .bind("label", added.label())
                .bind("requisites", vault.seal(added.requisites().getBytes(UTF_8)))
                .bind("createdAt", added.createdAt())
                .execute());
    }

    @Override
    public Optional<PayoutMethod> find(PartnerId partner, PayoutMethodId id) {
        return database.with(
                handle -> handle.createQuery("select * from payout_method where id = :id and partner = :partner")
                        .bind("id", id)
                        .bind("partner", partner)
                        .map(method)
                        .findOne());
    }

    @Override
    public List<PayoutMethod> of(PartnerId partner) {
        return database.with(handle -> handle.createQuery(
                        "select * from payout_method where partner = :partner order by created_at, id")
                .bind("partner", partner)
                .map(method)
                .list());
    }

    @Override
    public boolean remove(PartnerId partner, PayoutMethodId id) {
        return database.with(
                handle -> handle.createUpdate("delete from payout_method where id = :id and partner = :partner")
                                .bind("id", id)
                                .bind("partner", partner)
                                .execute()
                        == 1);
    }
}
