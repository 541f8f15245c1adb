package org.partnercabinet.persistence.partner;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.partnercabinet.application.partner.Partners;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.partner.Partner;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.persistence.Database;

/** Partners in the database. */
public final class JdbiPartners implements Partners {
    private final Database database;

    public JdbiPartners(Database database) {
        this.database = database;
    }

    @Override
    public void add(Partner partner) {
        database.within(handle -> {
            PartnerColumns.bind(handle.createUpdate("""
                                insert into partner
                                    (id, account, code, name, email, phone, company, reward_percent, registered_at,
                                     status, reason, decided_by, decided_at, blocked_by, blocked_at,
                                     unblocked_by, unblocked_at)
                                values
                                    (:id, :account, :code, :name, :email, :phone, :company, :percent, :registeredAt,
                                     :status, :reason, :decidedBy, :decidedAt, :blockedBy, :blockedAt,
                                     :unblockedBy, :unblockedAt)"""), partner).execute();
            PartnerWords.add(handle, partner);
            return partner;
        });
    }

    @Override
    public Partner get(PartnerId id) {
        return database.with(handle -> handle.createQuery("select * from partner where id = :id")
                .bind("id", id)
                .map(PartnerColumns.PARTNER)
                .findOne()
                .orElseThrow(() -> Refusal.notFound("partner")));
    }

    @Override
    public Optional<Partner> findByAccount(AccountId account) {
        return database.with(handle -> handle.createQuery("select * from partner where account = :account")
                .bind("account", account)
                .map(PartnerColumns.PARTNER)
                .findOne());
    }

    @Override
    public Partner change(PartnerId id, UnaryOperator<Partner> change) {
        return database.within(handle -> {
            Partner there = handle.createQuery("select * from partner where id = :id <lock>")
                    .bind("id", id)
                    .map(PartnerColumns.PARTNER)
                    .findOne()
                    .orElseThrow(() -> Refusal.notFound("partner"));
            Partner changed = change.apply(there);
            if (changed.equals(there)) return there;
            PartnerColumns.bind(handle.createUpdate("""
                                    update partner
                                    set name = :name, email = :email, phone = :phone, company = :company,
                                        reward_percent = :percent, status = :status, reason = :reason,
                                        decided_by = :decidedBy, decided_at = :decidedAt,
                                        blocked_by = :blockedBy, blocked_at = :blockedAt,
                                        unblocked_by = :unblockedBy, unblocked_at = :unblockedAt
                                    where id = :id"""), changed).execute();
            if (!changed.profile().equals(there.profile())) PartnerWords.replace(handle, changed);
            return changed;
        });
    }
}
