-- Whether an appeal that came by no partner is to be a lead or deal of its own in the portal. Those of before are not.
alter table appeal add column to_portal boolean default false not null;

-- How far it got there. There is a row once something is known: until then it is queued. Its
-- origin is what the portal knows it by, kept before it is first asked for it.
create table appeal_entry (
    appeal     bigint primary key references appeal (id),
    origin     uuid unique,
    state      varchar(10) not null check (state in ('queued', 'sent', 'failed')),
    reason     text,
    entity     varchar(10) check (entity in ('lead', 'deal')),
    crm_id     bigint check (crm_id > 0),
    at         timestamp with time zone,
    stage_id   text,
    stage_name text,
    semantics  varchar(10) check (semantics in ('open', 'won', 'lost', 'deleted')),
    check ((state = 'queued') = (at is null)),
    check ((state = 'sent') = (crm_id is not null)),
    check ((state = 'sent') = (entity is not null)),
    check (state <> 'sent' or origin is not null),
    check ((state = 'failed') = (reason is not null)),
    check ((stage_id is null) = (semantics is null))
);
create index appeal_entry_made on appeal_entry (entity, crm_id);
create index appeal_entry_state on appeal_entry (state, appeal);

alter table crm_settings add column appeals varchar(20) default 'while_connected' not null
    check (appeals in ('while_connected', 'always', 'never'));
