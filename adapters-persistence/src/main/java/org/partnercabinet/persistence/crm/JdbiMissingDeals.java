package org.partnercabinet.persistence.crm;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Update;
import org.partnercabinet.application.crm.MissingDeals;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.Row;

/** What the portal did not show, in the database. */
public final class JdbiMissingDeals implements MissingDeals {
    private static final RowMapper<Missing> MISSING =
            Row.mapper(row -> new Missing(row.at("since"), row.is("accepted")));
    private static final RowMapper<DealKey> KEY =
            Row.mapper(row -> new DealKey(row.constant(Entity.class, "entity"), row.big("crm_id")));

    private final Database database;

    public JdbiMissingDeals(Database database) {
        this.database = database;
    }

    @Override
    public void note(DealKey key, Instant now) {
        database.within(handle -> about(handle, """
                        insert into crm_missing (entity, crm_id, since, accepted)
                        values (:entity, :id, :now, false) on conflict do nothing""", key).bind("now", now).execute());
    }

    @Override
    public Optional<Missing> find(DealKey key) {
        return database.with(
                handle -> handle.createQuery("select * from crm_missing where entity = :entity and crm_id = :id")
                        .bind("entity", key.entity())
                        .bind("id", key.id())
                        .map(MISSING)
                        .findOne());
    }

    @Override
    public void clear(DealKey key) {
        database.within(handle -> about(handle, "delete from crm_missing where entity = :entity and crm_id = :id", key)
                .execute());
    }

    @Override
    public List<DealKey> acceptAll() {
        return database.within(handle -> {
            handle.execute("update crm_missing set accepted = true where entity in ('lead', 'deal') and not accepted");
            return handle.createQuery(
                            "select entity, crm_id from crm_missing where entity in ('lead', 'deal') and accepted")
                    .map(KEY)
                    .list();
        });
    }

    @Override
    public Tally tally(Entity entity) {
        return database.with(handle -> new Tally(count(handle, """
                        select count(*) from crm_missing m
                        join deal d on d.entity = m.entity and d.crm_id = m.crm_id
                        where m.entity = :entity and m.accepted = false""", entity), count(handle, """
                        select count(*) from deal
                        where entity = :entity and semantics in ('open', 'won', 'lost')""", entity)));
    }

    private static long count(Handle handle, String sql, Entity entity) {
        return handle.createQuery(sql).bind("entity", entity).mapTo(Long.class).one();
    }

    private static Update about(Handle handle, String sql, DealKey key) {
        return handle.createUpdate(sql).bind("entity", key.entity()).bind("id", key.id());
    }
}
