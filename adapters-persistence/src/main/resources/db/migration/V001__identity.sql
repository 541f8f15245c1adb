-- H2 counts the halves of letters beyond the first plane, PostgreSQL letters: here and below columns for texts are twice as
-- long as a text may be.
create table account (
    id            uuid primary key,
    email         varchar(254) not null unique,
    hash          varchar(500) not null,
    roles         varchar(100) not null,
    closed_code   varchar(50),
    closed_reason varchar(2000),
    created_at    timestamp with time zone not null,
    check ((closed_code is null) = (closed_reason is null))
);

create table session (
    id         uuid primary key,
    account    uuid not null references account (id),
    token_hash varchar(64) not null,
    started_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    ended_at   timestamp with time zone
);
create index session_account on session (account, ended_at);
create index session_expires on session (expires_at);
create index session_ended on session (ended_at);

create table api_key (
    id         uuid primary key,
    name       varchar(200) not null,
    acts_for   uuid not null references account (id),
    scopes     varchar(1000) not null,
    hash       varchar(64) not null unique,
    hint       varchar(20) not null,
    created_by uuid not null references account (id),
    created_at timestamp with time zone not null,
    revoked_at timestamp with time zone
);
create index api_key_acts_for on api_key (acts_for);
create index api_key_created_by on api_key (created_by);
create index api_key_created on api_key (created_at, id);
