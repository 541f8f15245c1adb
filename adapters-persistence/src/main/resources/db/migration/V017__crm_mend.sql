-- What a buyer typed, which may be another person's; of earlier ones only what made a client of its own.
alter table buyer add column said_name varchar(200) default '' not null;
alter table buyer add column said_phone varchar(20);
update buyer set
    said_name = coalesce((select c.name from client c
        where c.id = buyer.client and c.created_at = buyer.registered_at), ''),
    said_phone = (select c.phone from client c
        where c.id = buyer.client and c.created_at = buyer.registered_at);

-- A deal's numbers are kept before its product is told; until now they were kept after it.
alter table buyer add column crm_product boolean default false not null;
update buyer set crm_product = bitrix24_deal_id is not null;

-- What a client asked for is looked for when the client's referral reaches the portal.
create index form_request_phone on form_request (phone);
create index form_request_email on form_request (email);

-- Each sweep looks for some of what we know, and goes round.
alter table crm_cursor add column looked_id bigint default 0 not null;
alter table crm_cursor drop constraint crm_cursor_phase;
alter table crm_cursor add constraint crm_cursor_phase check (phase in ('over', 'changes', 'moves', 'known'));
