create table link (
    id           uuid primary key,
    partner      uuid not null references partner (id),
    code         varchar(10) not null unique,
    title        varchar(400) not null,
    kind         varchar(10) not null check (kind in ('direct', 'landing', 'iframe')),
    target_url   varchar(2000),
    utm_source   varchar(400) not null,
    utm_medium   varchar(400) not null,
    utm_campaign varchar(400) not null,
    utm_content  varchar(400) not null,
    utm_term     varchar(400) not null,
    active       boolean not null,
    created_at   timestamp with time zone not null,
    deleted_at   timestamp with time zone,
    check (kind <> 'direct' or target_url is not null)
);
create index link_partner on link (partner, created_at, id);
create index link_created on link (created_at, id);

-- What came through a link, counted as it comes: no list ever counts clicks.
create table link_counter (
    link          uuid primary key references link (id),
    clicks        bigint not null,
    unique_clicks bigint not null,
    bots          bigint not null
);

create table click (
    id           uuid primary key,
    link         uuid not null references link (id),
    at           timestamp with time zone not null,
    visitor      varchar(100) not null,
    bot          boolean not null,
    unique_visit boolean not null,
    referrer     varchar(300) not null,
    agent        varchar(300) not null
);
create index click_link on click (link, at);

-- When a person was last on a link: one row however often they come, so that a busy visitor costs no more than another.
-- The id is a hash of both. A small row under one key: these rows are written all over the table with each click.
-- Nothing is indexed by time: the old are looked for once a day, and are half of what there is.
create table link_visitor (
    id      bigint primary key,
    last_at timestamp with time zone not null
);

create table default_link (
    place        int primary key,
    title        varchar(400) not null,
    target_url   varchar(2000) not null,
    utm_source   varchar(400) not null,
    utm_medium   varchar(400) not null,
    utm_campaign varchar(400) not null,
    utm_content  varchar(400) not null,
    utm_term     varchar(400) not null,
    is_on        boolean not null
);

-- Whoever replaces the default links locks this row first.
create table default_link_lock (
    id int primary key check (id = 1)
);
insert into default_link_lock (id) values (1);
