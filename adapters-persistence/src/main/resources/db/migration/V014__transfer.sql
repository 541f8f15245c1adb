-- How exactly a partner handed a client over, where it was not one by one.
alter table referral add column via varchar(10) check (via in ('import', 'token'));

-- headers and cells are joined by the unit separator (U+001F), which no cell can hold.
create table lead_import (
    id             uuid primary key,
    partner        uuid not null references partner (id),
    file_name      varchar(400) not null,
    charset        varchar(30) not null,
    cell_separator varchar(1) not null,
    headers        text not null,
    mapping        varchar(400) not null,
    row_count      int not null,
    phase          varchar(10) not null
        check (phase in ('draft', 'checking', 'checked', 'running', 'done', 'cancelled')),
    line           int not null,
    created        int not null,
    existing       int not null,
    duplicate      int not null,
    refused        int not null,
    created_by     uuid not null references account (id),
    created_at     timestamp with time zone not null,
    finished_at    timestamp with time zone
);
create index lead_import_partner on lead_import (partner, created_at, id);
create index lead_import_created on lead_import (created_at, id);
create index lead_import_created_by on lead_import (created_by);

create table lead_import_row (
    import   uuid not null references lead_import (id),
    line     int not null,
    cells    text not null,
    phone    varchar(16),
    email    varchar(254),
    outcome  varchar(10) check (outcome in ('created', 'existing', 'duplicate', 'refused')),
    code     varchar(100),
    field    varchar(30),
    twin     int,
    referral uuid references referral (id),
    primary key (import, line)
);
create index lead_import_row_outcome on lead_import_row (import, outcome, line);
create index lead_import_row_phone on lead_import_row (import, phone, line);
create index lead_import_row_email on lead_import_row (import, email, line);
create index lead_import_row_referral on lead_import_row (referral);

create table transfer_token (
    id         uuid primary key,
    partner    uuid not null references partner (id),
    name       varchar(200) not null,
    hash       varchar(64) not null unique,
    hint       varchar(20) not null,
    created_by uuid not null references account (id),
    created_at timestamp with time zone not null,
    revoked_at timestamp with time zone
);
create index transfer_token_partner on transfer_token (partner, created_at, id);
create index transfer_token_created on transfer_token (created_at, id);
create index transfer_token_created_by on transfer_token (created_by);
