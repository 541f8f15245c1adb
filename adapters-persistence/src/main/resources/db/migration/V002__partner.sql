-- search holds name, e-mail, company and code in lower case as Java writes it: a database's own lower() depends on its
-- locale and leaves Cyrillic letters as they are under C.
create table partner (
    id             uuid primary key,
    account        uuid not null unique references account (id),
    code           varchar(8) not null unique,
    name           varchar(400) not null,
    email          varchar(254) not null,
    phone          varchar(16),
    company        varchar(400) not null,
    reward_percent int check (reward_percent between 0 and 10000),
    registered_at  timestamp with time zone not null,
    status         varchar(10) not null check (status in ('pending', 'approved', 'rejected', 'blocked')),
    reason         varchar(2000) not null,
    decided_by     uuid references account (id),
    decided_at     timestamp with time zone,
    blocked_by     uuid references account (id),
    blocked_at     timestamp with time zone,
    search         varchar(3000) not null,
    check ((status = 'pending') = (decided_at is null)),
    check ((status = 'blocked') = (blocked_at is not null)),
    check ((decided_at is null) = (decided_by is null)),
    check ((blocked_at is null) = (blocked_by is null))
);
create index partner_registered on partner (registered_at, id);
create index partner_status on partner (status, registered_at, id);
-- Searched by any part of the text: no index of both databases finds that, but this one is what a search reads.
create index partner_search on partner (search);
create index partner_decided_by on partner (decided_by);
create index partner_blocked_by on partner (blocked_by);

create table payout_method (
    id         uuid primary key,
    partner    uuid not null references partner (id),
    label      varchar(200) not null,
    requisites bytea not null,
    created_at timestamp with time zone not null
);
create index payout_method_partner on payout_method (partner, created_at, id);
