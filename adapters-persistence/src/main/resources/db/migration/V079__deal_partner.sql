-- Whose a deal is and by which link they came: what its referral says, where it never changes. With it numbers are counted
-- from deals alone, and from indexes alone: each holds all that is asked of a stretch of time.
alter table deal add column partner uuid;
alter table deal add column link uuid;
update deal set partner = (select r.partner from referral r where r.id = deal.referral),
                link = (select r.link from referral r where r.id = deal.referral);
alter table deal alter column partner set not null;
alter table deal add constraint deal_partner foreign key (partner) references partner (id);
alter table deal add constraint deal_link foreign key (link) references link (id);

drop index deal_opened;
create index deal_opened on deal (opened_at, entity, semantics, partner, link);
create index deal_partner_opened on deal (partner, opened_at, entity, semantics, link);
create index deal_link_opened on deal (link, opened_at, entity, semantics, partner);
drop index deal_won;
create index deal_won on deal (won_at, entity, semantics, amount_currency, amount_minor, percent, partner, link);
create index deal_partner_won on deal (partner, won_at, entity, semantics, amount_currency, amount_minor, percent, link);
create index deal_link_won on deal (link, won_at, entity, semantics, amount_currency, amount_minor, percent, partner);
drop index deal_referral;
create index deal_referral on deal (referral, entity, semantics, crm_id);

drop index referral_created;
create index referral_created on referral (created_at, id, partner, link, crm_state, client);
drop index referral_partner;
create index referral_partner on referral (partner, created_at, id, link, crm_state, client);
drop index referral_link;
create index referral_link on referral (link, created_at, id, partner);
