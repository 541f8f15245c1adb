create table crm_creation (
    creation      varchar(100) primary key,
    remote        varchar(100),
    claimed_until timestamp with time zone
);

create table crm_event (
    id           uuid primary key,
    name         text not null,
    about_entity varchar(10) check (about_entity in ('lead', 'deal')),
    about_id     bigint,
    received_at  timestamp with time zone not null,
    check ((about_entity is null) = (about_id is null))
);
create index crm_event_received on crm_event (received_at);

create table crm_cursor (
    entity   varchar(10) primary key check (entity in ('lead', 'deal')),
    swept_at timestamp with time zone not null
);
