package org.partnercabinet.persistence.referral;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.partnercabinet.application.referral.Deals;
import org.partnercabinet.domain.referral.Deal;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.ReferralId;
import org.partnercabinet.persistence.Database;

/** Deals in the database. */
public final class JdbiDeals implements Deals {
    private static final String INSERT = """
            insert into deal
                (entity, crm_id, referral, stage_id, stage_name, semantics, amount_minor, amount_currency,
                 won_at, held_until, percent, reward_minor, changed_at, opened_at, partner, link, brought_at)
            values
                (:entity, :crmId, :referral, :stageId, :stageName, :semantics, :amountMinor, :amountCurrency,
                 :wonAt, :heldUntil, :percent, :reward, :changedAt, :changedAt,
                 (select r.partner from referral r where r.id = :referral),
                 (select r.link from referral r where r.id = :referral),
                 (select r.created_at from referral r where r.id = :referral))
            on conflict do nothing""";

    private static final String UPDATE = """
            update deal
            set stage_id = :stageId, stage_name = :stageName, semantics = :semantics,
                amount_minor = :amountMinor, amount_currency = :amountCurrency,
                won_at = :wonAt, held_until = :heldUntil, percent = :percent,
                reward_minor = :reward, changed_at = :changedAt
            where entity = :entity and crm_id = :crmId""";

    private final Database database;

    public JdbiDeals(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Deal> find(DealKey key) {
        return database.with(handle -> handle.createQuery("select * from deal where entity = :entity and crm_id = :id")
                .bind("entity", key.entity())
                .bind("id", key.id())
                .map(DealColumns.DEAL)
                .findOne());
    }

    @Override
    public void put(Deal deal) {
        database.with(handle -> {
            int updated = DealColumns.bind(handle.createUpdate(UPDATE), deal).execute();
            if (updated == 1) return updated;
            int added = DealColumns.bind(handle.createUpdate(INSERT), deal).execute();
            // Somebody added it in between, and has committed: now it is there.
            return added == 1
                    ? added
                    : DealColumns.bind(handle.createUpdate(UPDATE), deal).execute();
        });
    }

    @Override
    public List<Deal> of(ReferralId referral) {
        return database.with(handle -> handle.createQuery("""
                        select * from deal where referral = :referral
                        order by case when entity = 'lead' then 0 else 1 end, crm_id""")
                .bind("referral", referral)
                .map(DealColumns.DEAL)
                .list());
    }

    @Override
    public List<Deal> those(Entity entity, Collection<Long> ids) {
        if (ids.isEmpty()) return List.of();
        return database.with(
                handle -> handle.createQuery("select * from deal where entity = :entity and crm_id = any(:ids)")
                        .bind("entity", entity)
                        .bindArray("ids", Long.class, List.copyOf(ids))
                        .map(DealColumns.DEAL)
                        .list());
    }

    @Override
    public List<Deal> following(Entity entity, long afterId, int limit) {
        return database.with(handle -> handle.createQuery("""
                        select * from deal
                        where entity = :entity and crm_id > :after and semantics <> 'deleted'
                        order by entity, crm_id limit :limit""")
                .bind("entity", entity)
                .bind("after", afterId)
                .bind("limit", limit)
                .map(DealColumns.DEAL)
                .list());
    }
}
