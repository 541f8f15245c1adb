package org.partnercabinet.persistence.crm;

import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.partnercabinet.application.crm.NewDeal;
import org.partnercabinet.domain.client.ClientId;
import org.partnercabinet.domain.link.Utm;
import org.partnercabinet.domain.referral.ReferralId;

/** The statement behind {@link JdbiCrmQueries}. Public for JDBI only. */
public interface CrmRows {
    @SqlQuery("""
            select r.id, r.comment, r.origin, c.id as client, c.name, c.phone, c.email, c.company,
                   coalesce(l.utm_source, '') as utm_source, coalesce(l.utm_medium, '') as utm_medium,
                   coalesce(l.utm_campaign, '') as utm_campaign, coalesce(l.utm_content, '') as utm_content,
                   coalesce(l.utm_term, '') as utm_term, p.code as partner_code, p.name as partner_name
            from referral r
            join client c on c.id = r.client
            join partner p on p.id = r.partner
            left join link l on l.id = r.link
            where r.id = :referral""")
    @RegisterConstructorMapper(ToTell.class)
    Optional<ToTell> toTell(ReferralId referral);

    record ToTell(
            UUID id,
            String comment,
            String origin,
            UUID client,
            String name,
            Optional<String> phone,
            Optional<String> email,
            String company,
            String utmSource,
            String utmMedium,
            String utmCampaign,
            String utmContent,
            String utmTerm,
            String partnerCode,
            String partnerName) {
        NewDeal newDeal() {
            return new NewDeal(
                    new ReferralId(id),
                    new NewDeal.Person(new ClientId(client), name, phone, email, company),
                    comment,
                    new Utm(utmSource, utmMedium, utmCampaign, utmContent, utmTerm),
                    origin,
                    partnerCode,
                    partnerName);
        }
    }
}
