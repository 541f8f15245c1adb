package org.partnercabinet.persistence.referral;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.partnercabinet.application.referral.Referrals;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.client.ClientId;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Referral;
import org.partnercabinet.domain.referral.ReferralId;
import org.partnercabinet.persistence.Database;

/** Referrals in the database. */
public final class JdbiReferrals implements Referrals {
    private final Database database;

    public JdbiReferrals(Database database) {
        this.database = database;
    }

    @Override
    public void add(Referral referral) {
        database.with(handle ->
                ReferralColumns.bind(handle.createUpdate("""
                                insert into referral
                                    (id, partner, client, origin, link, click, comment, created_at,
                                     utm_source, utm_medium, utm_campaign, utm_content, utm_term,
                                     crm_state, crm_reason, crm_entity, crm_id, crm_at, via)
                                values
                                    (:id, :partner, :client, :origin, :link, :click, :comment, :createdAt,
                                     :source, :medium, :campaign, :content, :term,
                                     :crmState, :crmReason, :crmEntity, :crmId, :crmAt, :via)"""), referral).execute());
    }

    @Override
    public Optional<Referral> find(ReferralId id) {
        return database.with(handle -> handle.createQuery("select * from referral where id = :id")
                .bind("id", id)
                .map(ReferralColumns.REFERRAL)
                .findOne());
    }

    /** Only how far the portal has heard of a referral ever changes, and what the client asks for. */
    @Override
    public Referral change(ReferralId id, UnaryOperator<Referral> change) {
        return database.within(handle -> {
            Referral changed = change.apply(handle.createQuery("select * from referral where id = :id <lock>")
                    .bind("id", id)
                    .map(ReferralColumns.REFERRAL)
                    .findOne()
                    .orElseThrow(() -> Refusal.notFound("referral")));
            ReferralColumns.bind(handle.createUpdate("""
                                    update referral
                                    set crm_state = :crmState, crm_reason = :crmReason, crm_entity = :crmEntity,
                                        crm_id = :crmId, crm_at = :crmAt, comment = :comment
                                    where id = :id"""), changed).execute();
            return changed;
        });
    }

    @Override
    public Optional<Referral> enteredAs(DealKey entry) {
        return database.with(
                handle -> handle.createQuery("select * from referral where crm_entity = :entity and crm_id = :id")
                        .bind("entity", entry.entity())
                        .bind("id", entry.id())
                        .map(ReferralColumns.REFERRAL)
                        .findFirst());
    }

    @Override
    public Optional<Referral> newestOf(ClientId client) {
        return database.with(handle -> handle.createQuery("""
                        select * from referral where client = :client
                        order by client desc, created_at desc, id desc limit 1""")
                .bind("client", client)
                .map(ReferralColumns.REFERRAL)
                .findOne());
    }

    @Override
    public Map<ClientId, Referral> newestOf(Collection<ClientId> clients) {
        if (clients.isEmpty()) return Map.of();
        return database.with(handle -> handle
                .createQuery("""
                        select r.* from referral r
                        where r.client = any(:clients) and r.id = (
                            select n.id from referral n where n.client = r.client
                            order by n.client desc, n.created_at desc, n.id desc limit 1)""")
                .bindArray(
                        "clients",
                        UUID.class,
                        clients.stream().map(ClientId::value).distinct().toList())
                .map(ReferralColumns.REFERRAL)
                .stream()
                .collect(Collectors.toMap(Referral::client, referral -> referral)));
    }

    @Override
    public Set<ReferralId> ownedBy(PartnerId partner, Collection<ReferralId> ids) {
        if (ids.isEmpty()) return Set.of();
        return database.with(handle -> new HashSet<>(handle.createQuery(
                        "select id from referral where id = any(:ids) and partner = :partner")
                .bindArray(
                        "ids", UUID.class, ids.stream().map(ReferralId::value).toList())
                .bind("partner", partner)
                .mapTo(UUID.class)
                .map(ReferralId::new)
                .list()));
    }
}
