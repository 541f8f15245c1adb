-- The portal that an administrator connected; one row from the first change on. Processes notice by the version.
create table crm_connection (
    id                int primary key check (id = 1),
    version           bigint not null,
    webhook           bytea,
    application_token bytea,
    changed_at        timestamp with time zone not null,
    changed_by        uuid not null references account (id),
    check (webhook is not null or application_token is null)
);
create index crm_connection_changed_by on crm_connection (changed_by);

create table crm_settings (
    id            int primary key check (id = 1),
    entity        varchar(10) not null check (entity in ('lead', 'deal')),
    former        varchar(10) check (former in ('lead', 'deal')),
    funnel        bigint,
    stage         varchar(400),
    lead_status   varchar(400),
    responsible   bigint,
    source        varchar(400),
    lead_field    varchar(100),
    deal_field    varchar(100),
    template      varchar(400) not null,
    sweep_on      boolean not null,
    sweep_minutes int not null check (sweep_minutes between 1 and 1440)
);

-- Which fields of the portal are told what of ours.
create table crm_mapping (
    place           int primary key,
    entity          varchar(10) not null check (entity in ('lead', 'deal')),
    ours            varchar(30) not null,
    field           varchar(100) not null,
    update_on_event boolean not null,
    unique (entity, field)
);

create table crm_sweep (
    entity      varchar(10) primary key check (entity in ('lead', 'deal')),
    asked       boolean not null,
    started_at  timestamp with time zone,
    finished_at timestamp with time zone,
    seen        bigint not null,
    changed     bigint not null,
    failure     text
);

-- The marks a person came with, as they were then: links change afterwards.
alter table referral add column utm_source varchar(400) default '' not null;
alter table referral add column utm_medium varchar(400) default '' not null;
alter table referral add column utm_campaign varchar(400) default '' not null;
alter table referral add column utm_content varchar(400) default '' not null;
alter table referral add column utm_term varchar(400) default '' not null;
update referral set
    utm_source = (select l.utm_source from link l where l.id = referral.link),
    utm_medium = (select l.utm_medium from link l where l.id = referral.link),
    utm_campaign = (select l.utm_campaign from link l where l.id = referral.link),
    utm_content = (select l.utm_content from link l where l.id = referral.link),
    utm_term = (select l.utm_term from link l where l.id = referral.link)
where link is not null;

-- All five in one: there is a click for each visit, and they are only ever read together. Between them stands a character
-- that none of them can hold.
alter table click add column utm varchar(2010) default '' not null;
update click set utm = (
    select l.utm_source || chr(31) || l.utm_medium || chr(31) || l.utm_campaign || chr(31) || l.utm_content
        || chr(31) || l.utm_term
    from link l where l.id = click.link);
