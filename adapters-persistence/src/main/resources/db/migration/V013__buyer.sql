create sequence buyer_number start with 1000001;

create table buyer (
    id            uuid primary key,
    number        bigint not null unique,
    account       uuid not null unique references account (id),
    client        uuid not null references client (id),
    utm_source    varchar(400) not null,
    utm_medium    varchar(400) not null,
    utm_campaign  varchar(400) not null,
    utm_content   varchar(400) not null,
    utm_term      varchar(400) not null,
    paid_at       timestamp with time zone,
    crm_state     varchar(10) not null check (crm_state in ('queued', 'sent', 'failed')),
    crm_reason    text not null,
    bitrix24_contact_id bigint check (bitrix24_contact_id > 0),
    bitrix24_deal_id    bigint check (bitrix24_deal_id > 0),
    crm_paid      boolean not null,
    registered_at timestamp with time zone not null,
    check (crm_state <> 'sent' or bitrix24_deal_id is not null)
);
create index buyer_client on buyer (client);

-- What buyers buy; one row, once somebody set it.
create table sale_settings (
    id             int primary key check (id = 1),
    product        bigint not null,
    price_minor    bigint not null check (price_minor >= 0),
    price_currency varchar(3) not null,
    category       int,
    paid_stage     varchar(100),
    unpaid_stage   varchar(100)
);
