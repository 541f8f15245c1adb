-- Append-only: nothing in the product updates or deletes transfers and entries.
create table ledger_transfer (
    seq             bigint generated always as identity primary key,
    id              uuid not null unique,
    partner         uuid not null references partner (id),
    cause           varchar(200) not null unique,
    reason          varchar(30) not null,
    subject         varchar(100) not null,
    base_minor      bigint,
    base_currency   varchar(3),
    percent         int,
    target_minor    bigint,
    target_currency varchar(3),
    comment         text not null,
    at              timestamp with time zone not null,
    by_account      uuid references account (id),
    check ((base_minor is null) = (base_currency is null)),
    check ((base_minor is null) = (percent is null)),
    check ((base_minor is null) = (target_minor is null)),
    check ((base_minor is null) = (target_currency is null))
);
create index ledger_transfer_partner on ledger_transfer (partner, seq);
create index ledger_transfer_subject on ledger_transfer (subject);
create index ledger_transfer_by on ledger_transfer (by_account);

create table ledger_entry (
    transfer uuid not null references ledger_transfer (id),
    line_no  int not null,
    partner  uuid references partner (id),
    kind     varchar(10) not null check (kind in ('program', 'held', 'available', 'reserved', 'paid')),
    currency varchar(3) not null,
    lot      uuid not null,
    minor    bigint not null check (minor <> 0),
    primary key (transfer, line_no),
    check ((kind = 'program') = (partner is null))
);
create index ledger_entry_partner on ledger_entry (partner);

-- What a partner's lots have, kept with each transfer; the sum of the entries by construction.
create table ledger_lot (
    partner  uuid not null references partner (id),
    kind     varchar(10) not null check (kind in ('held', 'available', 'reserved', 'paid')),
    lot      uuid not null,
    currency varchar(3) not null,
    minor    bigint not null,
    primary key (partner, kind, lot, currency)
);
create index ledger_lot_lot on ledger_lot (lot);

-- What a partner's accounts have. The programme's is not here: it would be one row that everybody waits for.
create table ledger_account (
    partner  uuid not null references partner (id),
    kind     varchar(10) not null check (kind in ('held', 'available', 'reserved', 'paid')),
    currency varchar(3) not null,
    minor    bigint not null,
    primary key (partner, kind, currency)
);

create table reward_percent (
    seq        bigint generated always as identity primary key,
    partner    uuid references partner (id),
    percent    int check (percent between 0 and 10000),
    since      timestamp with time zone not null,
    by_account uuid references account (id)
);
create index reward_percent_partner on reward_percent (partner, seq);
create index reward_percent_by on reward_percent (by_account);

create table reward_settings (
    id               int primary key check (id = 1),
    percent          int not null check (percent between 0 and 10000),
    hold_days        int not null check (hold_days between 0 and 365),
    protection_days  int not null check (protection_days between 1 and 3650),
    minimum_minor    bigint not null check (minimum_minor >= 0),
    minimum_currency varchar(3) not null
);
