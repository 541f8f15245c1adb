package org.partnercabinet.persistence.crm;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.partnercabinet.application.crm.CrmQueries;
import org.partnercabinet.application.crm.NewDeal;
import org.partnercabinet.application.crm.Note;
import org.partnercabinet.domain.client.ClientId;
import org.partnercabinet.domain.crm.EntryOrigin;
import org.partnercabinet.domain.link.Utm;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.ReferralId;

/** The statements behind {@link JdbiCrmQueries}. Public for JDBI only. */
public interface CrmRows {
    @SqlQuery("""
            select r.id, r.comment, coalesce(r.via, r.origin) as origin, c.id as client, c.name, c.phone, c.email, c.company,
                   r.utm_source, r.utm_medium, r.utm_campaign, r.utm_content, r.utm_term,
                   p.code as partner_code, p.name as partner_name, l.code as link_code, l.title as link_title
            from referral r
            join client c on c.id = r.client
            join partner p on p.id = r.partner
            left join link l on l.id = r.link
            where r.id = :referral""")
    @RegisterConstructorMapper(ToTell.class)
    Optional<ToTell> toTell(ReferralId referral);

    @SqlQuery("""
            select e.origin, a.message, s.name as source, c.id as client, c.name, c.phone, c.email, c.company
            from appeal a
            join appeal_entry e on e.appeal = a.id and e.origin is not null
            join client c on c.id = a.client
            join source s on s.id = a.source
            where a.id = :appeal""")
    @RegisterConstructorMapper(Turned.class)
    Optional<Turned> turned(long appeal);

    @SqlQuery("""
            select f.id, f.name, f.phone, f.email, f.company, f.comment, f.at, r.crm_entity, r.crm_id,
                   r.crm_state = 'failed' as failed
            from form_request f
            join referral r on r.id = (
                select newest.id from referral newest where newest.client = coalesce(
                    (select ph.client from client_identity ph where ph.kind = 'phone' and ph.known = f.phone),
                    (select em.client from client_identity em where em.kind = 'email' and em.known = f.email))
                order by newest.created_at desc, newest.id desc limit 1)
            where f.id = :request""")
    @RegisterConstructorMapper(Noted.class)
    Optional<Noted> note(UUID request);

    @SqlQuery("""
            select cast(substring(a.cause from 6) as uuid) as id, c.name, c.phone, c.email, c.company, a.message as comment,
                   a.created_at as at, r.crm_entity, r.crm_id, r.crm_state = 'failed' as failed
            from appeal a
            join client c on c.id = a.client
            join referral r on r.id = a.referral
            where a.cause = :cause""")
    @RegisterConstructorMapper(Noted.class)
    Optional<Noted> said(String cause);

    @SqlQuery("""
            select f.id from referral r
            join client_identity i on i.client = r.client and i.kind = 'phone'
            join form_request f on f.phone = i.known
            where r.id = :referral
            union
            select f.id from referral r
            join client_identity i on i.client = r.client and i.kind = 'email'
            join form_request f on f.email = i.known
            where r.id = :referral
            union
            select cast(substring(a.cause from 6) as uuid) from appeal a
            where a.referral = :referral and a.cause like 'note:%'""")
    List<UUID> requestsOf(ReferralId referral);

    @SqlQuery("""
            select r.id, r.crm_entity, r.crm_id from referral r
            left join deal d on d.entity = r.crm_entity and d.crm_id = r.crm_id
            where r.crm_state = 'sent' and r.origin <> 'sync' and (d.semantics is null or d.semantics <> 'deleted')
            order by r.crm_state desc, r.created_at desc, r.id desc limit :most""")
    @RegisterConstructorMapper(Entered.class)
    List<Entered> latestMade(int most);

    /** What was made for appeals and is there, the newest first. */
    @SqlQuery("""
            select origin, entity as crm_entity, crm_id from appeal_entry
            where state = 'sent' and (semantics is null or semantics <> 'deleted') order by state desc, appeal desc limit :most""")
    @RegisterConstructorMapper(Placed.class)
    List<Placed> latestPlaced(int most);

    @SqlQuery("select 1 from referral where crm_state = 'sent' limit 1")
    Optional<Integer> anyEntry();

    /** Somebody who turned to us by themselves. */
    record Turned(
            UUID origin,
            String message,
            String source,
            UUID client,
            String name,
            Optional<String> phone,
            Optional<String> email,
            String company) {
        NewDeal newDeal() {
            var person = new NewDeal.Person(new ClientId(client), name, phone, email, company);
            return new NewDeal(origin, person, message, source);
        }
    }

    record Placed(UUID origin, Entity crmEntity, long crmId) {
        CrmQueries.Made made() {
            return new CrmQueries.Made(EntryOrigin.ofAppeal(origin), new DealKey(crmEntity, crmId));
        }
    }

    record Entered(UUID id, Entity crmEntity, long crmId) {
        CrmQueries.Made made() {
            return new CrmQueries.Made(EntryOrigin.of(new ReferralId(id)), new DealKey(crmEntity, crmId));
        }
    }

    record Noted(
            UUID id,
            String name,
            Optional<String> phone,
            Optional<String> email,
            String company,
            String comment,
            Instant at,
            Optional<Entity> crmEntity,
            Optional<Long> crmId,
            boolean failed) {
        Note note() {
            var entry = crmEntity.flatMap(entity -> crmId.map(id -> new DealKey(entity, id)));
            return new Note(id, entry, failed, name, phone, email, company, comment, at);
        }
    }

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
            String partnerName,
            Optional<String> linkCode,
            Optional<String> linkTitle) {
        NewDeal newDeal() {
            return new NewDeal(
                    EntryOrigin.of(new ReferralId(id)),
                    new NewDeal.Person(new ClientId(client), name, phone, email, company),
                    comment,
                    new Utm(utmSource, utmMedium, utmCampaign, utmContent, utmTerm),
                    origin,
                    partnerCode,
                    partnerName,
                    linkCode.map(code -> new NewDeal.Through(code, linkTitle.orElse(""))),
                    Optional.empty());
        }
    }
}
