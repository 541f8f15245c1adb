-- What a deal earns as it stands, which is counted often and changes seldom: amount × percent if it is won, half up.
alter table deal add column reward_minor bigint;
update deal set reward_minor =
    case when entity = 'deal' and semantics = 'won'
         then greatest(amount_minor, 0) / 10000 * coalesce(percent, 0)
              + (mod(greatest(amount_minor, 0), 10000) * coalesce(percent, 0) + 5000) / 10000
         else 0 end
where amount_minor is not null;

-- Whose client a deal is about, by which link they came and when: what its referral says, where it never changes. With it
-- numbers are counted from deals alone, and from indexes alone: each holds all that is asked of a stretch of time.
alter table deal add column partner uuid;
alter table deal add column link uuid;
alter table deal add column brought_at timestamp with time zone;
update deal set partner = (select r.partner from referral r where r.id = deal.referral),
                link = (select r.link from referral r where r.id = deal.referral),
                brought_at = (select r.created_at from referral r where r.id = deal.referral);
alter table deal alter column partner set not null;
alter table deal alter column brought_at set not null;
alter table deal add constraint deal_partner foreign key (partner) references partner (id);
alter table deal add constraint deal_link foreign key (link) references link (id);

drop index deal_opened;
create index deal_opened on deal (opened_at, entity, semantics, partner, link);
create index deal_partner_opened on deal (partner, opened_at, entity, semantics, link);
create index deal_link_opened on deal (link, opened_at, entity, semantics, partner);
create index deal_brought on deal (brought_at, referral, partner, entity, semantics);
drop index deal_won;
create index deal_won on deal (won_at, entity, semantics, amount_currency, amount_minor, reward_minor, partner, link);
create index deal_partner_won on deal (partner, won_at, entity, semantics, amount_currency, amount_minor, reward_minor, link);
create index deal_link_won on deal (link, won_at, entity, semantics, amount_currency, amount_minor, reward_minor, partner);
drop index deal_referral;
create index deal_referral on deal (referral, entity, semantics, crm_id);

drop index referral_created;
create index referral_created on referral (created_at, id, partner, link, crm_state, client);
drop index referral_partner;
create index referral_partner on referral (partner, created_at, id, link, crm_state, client);
drop index referral_link;
create index referral_link on referral (link, created_at, id, partner);

-- A client is asked for words that begin so, where many have such words, from the index alone.
drop index client_word_client;
create index client_word_client on client_word (client, word);
