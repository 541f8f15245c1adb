package org.partnercabinet.persistence.crm;

import java.util.Optional;
import org.partnercabinet.application.crm.CrmQueries;
import org.partnercabinet.application.crm.NewDeal;
import org.partnercabinet.domain.referral.ReferralId;
import org.partnercabinet.persistence.Database;

/** What the portal is to be told, from the database. */
public final class JdbiCrmQueries implements CrmQueries {
    private final Database database;

    public JdbiCrmQueries(Database database) {
        this.database = database;
    }

    @Override
    public Optional<NewDeal> newDeal(ReferralId referral) {
        return database.with(
                handle -> handle.attach(CrmRows.class).toTell(referral).map(CrmRows.ToTell::newDeal));
    }
}
