package org.partnercabinet.persistence.crm;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import org.partnercabinet.application.crm.CrmIdentities;
import org.partnercabinet.application.crm.CrmListings.Signposts;
import org.partnercabinet.domain.crm.DealSnapshot.Signs;
import org.partnercabinet.domain.partner.CrmIdentity;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.Row;

/** What partners are in the portal, in the database. Of two who take one contact, the unique key decides. */
public final class JdbiCrmIdentities implements CrmIdentities {
    private static final RowMapper<CrmIdentity> IDENTITY =
            Row.mapper(row -> new CrmIdentity(row.maybeBig("contact"), row.maybeBig("company")));

    private static final String BY_CODE = "select id from partner where code = :sign";
    private static final String BY_CONTACT = "select partner from partner_crm_identity where contact = :sign";
    private static final String BY_COMPANY = "select partner from partner_crm_identity where company = :sign";

    private final Database database;

    public JdbiCrmIdentities(Database database) {
        this.database = database;
    }

    @Override
    public CrmIdentity of(PartnerId partner) {
        return database.with(handle -> handle.createQuery(
                        "select contact, company from partner_crm_identity where partner = :partner")
                .bind("partner", partner)
                .map(IDENTITY)
                .findOne()
                .orElse(CrmIdentity.NONE));
    }

    @Override
    public boolean put(PartnerId partner, CrmIdentity identity) {
        return database.within(handle -> {
            handle.createUpdate("delete from partner_crm_identity where partner = :partner")
                    .bind("partner", partner)
                    .execute();
            return handle.createUpdate("""
                            insert into partner_crm_identity (partner, contact, company)
                            values (:partner, :contact, :company) on conflict do nothing""")
                            .bind("partner", partner)
                            .bind("contact", identity.contact())
                            .bind("company", identity.company())
                            .execute()
                    == 1;
        });
    }

    @Override
    public Optional<PartnerId> pointedTo(Signs signs) {
        return signs.partnerCode()
                .flatMap(code -> find(BY_CODE, code.strip().toLowerCase(Locale.ROOT)))
                .or(() -> signs.contacts().stream()
                        .flatMap(contact -> find(BY_CONTACT, contact).stream())
                        .findFirst())
                .or(() -> signs.company().flatMap(company -> find(BY_COMPANY, company)));
    }

    private Optional<PartnerId> find(String sql, Object sign) {
        return database.with(handle -> handle.createQuery(sql)
                .bind("sign", sign)
                .mapTo(UUID.class)
                .findOne()
                .map(PartnerId::new));
    }

    @Override
    public Signposts signposts() {
        return database.with(handle -> new Signposts(
                handle.createQuery("select code from partner where status = 'approved' order by registered_at, id")
                        .mapTo(String.class)
                        .list(),
                ids("contact"),
                ids("company")));
    }

    private List<Long> ids(String column) {
        return database.with(handle -> handle.createQuery(
                        "select i." + column + """
                         from partner p join partner_crm_identity i on i.partner = p.id
                        where p.status = 'approved' and i.""" + column + " is not null order by p.registered_at, p.id")
                .mapTo(Long.class)
                .list());
    }
}
