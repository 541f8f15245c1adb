create table client (
    id         uuid primary key,
    name       varchar(400) not null,
    phone      varchar(16),
    email      varchar(254),
    company    varchar(400) not null,
    created_at timestamp with time zone not null,
    check (phone is not null or email is not null)
);

-- By what a client is known. A phone or an e-mail is one client's.
create table client_identity (
    kind   varchar(10) not null check (kind in ('phone', 'email')),
    known  varchar(254) not null,
    client uuid not null references client (id),
    primary key (kind, known)
);
create index client_identity_client on client_identity (client);

create table referral (
    id         uuid primary key,
    partner    uuid not null references partner (id),
    client     uuid not null references client (id),
    origin     varchar(10) not null check (origin in ('link', 'form', 'manual', 'sync')),
    link       uuid references link (id),
    click      uuid references click (id),
    comment    text not null,
    created_at timestamp with time zone not null,
    crm_state  varchar(10) not null check (crm_state in ('queued', 'sent', 'failed')),
    crm_reason text,
    crm_entity varchar(10) check (crm_entity in ('lead', 'deal')),
    crm_id     bigint check (crm_id > 0),
    crm_at     timestamp with time zone,
    check ((origin in ('link', 'form')) = (link is not null)),
    check ((crm_state = 'queued') = (crm_at is null)),
    check ((crm_state = 'sent') = (crm_id is not null)),
    check ((crm_state = 'sent') = (crm_entity is not null)),
    check ((crm_state = 'failed') = (crm_reason is not null))
);
create index referral_partner on referral (partner, created_at, id);
create index referral_client on referral (client, created_at, id);
create index referral_link on referral (link, created_at, id);
create index referral_click on referral (click);
create index referral_crm_state on referral (crm_state, created_at, id);
create index referral_created on referral (created_at, id);

create table deal (
    entity          varchar(10) not null check (entity in ('lead', 'deal')),
    crm_id          bigint not null check (crm_id > 0),
    referral        uuid not null references referral (id),
    stage_id        text not null,
    stage_name      text not null,
    semantics       varchar(10) not null check (semantics in ('open', 'won', 'lost', 'deleted')),
    amount_minor    bigint,
    amount_currency varchar(3),
    won_at          timestamp with time zone,
    held_until      timestamp with time zone,
    percent         int check (percent between 0 and 10000),
    changed_at      timestamp with time zone not null,
    primary key (entity, crm_id),
    check ((amount_minor is null) = (amount_currency is null)),
    check ((won_at is null) = (held_until is null))
);
create index deal_referral on deal (referral, entity, crm_id);

create table form_request (
    id      uuid primary key,
    link    uuid not null references link (id),
    name    text not null,
    phone   varchar(16),
    email   varchar(254),
    company text not null,
    comment text not null,
    at      timestamp with time zone not null
);
create index form_request_link on form_request (link, at);
create index form_request_at on form_request (at, id);

-- A deal knows the lead it came from; the lead is a referral's entry.
create index referral_entry on referral (crm_entity, crm_id);
