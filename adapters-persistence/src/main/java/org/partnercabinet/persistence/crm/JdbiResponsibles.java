package org.partnercabinet.persistence.crm;

import java.util.Optional;
import org.partnercabinet.application.crm.Responsibles;
import org.partnercabinet.application.distribution.InPortal;
import org.partnercabinet.domain.distribution.AppealId;
import org.partnercabinet.domain.referral.ReferralId;
import org.partnercabinet.persistence.Database;

/** Who has the appeals of referrals, by the numbers of the portal. */
public final class JdbiResponsibles implements Responsibles {
    private final Database database;

    public JdbiResponsibles(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Long> of(InPortal what) {
        return what instanceof InPortal.OfAppeal appeal ? of(appeal.id()) : of(((InPortal.OfReferral) what).id());
    }

    private Optional<Long> of(ReferralId referral) {
        return database.with(handle -> handle.createQuery("""
                        select o.portal_user from appeal a left join operator o on o.id = a.operator
                        where a.referral = :referral
                        order by a.referral desc, a.id desc limit 1""")
                .bind("referral", referral)
                .mapTo(Long.class)
                .findOne());
    }

    private Optional<Long> of(AppealId appeal) {
        return database.with(handle -> handle.createQuery(
                        "select o.portal_user from appeal a join operator o on o.id = a.operator where a.id = :appeal")
                .bind("appeal", appeal.value())
                .mapTo(Long.class)
                .findOne());
    }
}
