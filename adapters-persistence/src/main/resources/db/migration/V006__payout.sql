-- The method is a copy, sealed: it stays what it was at the request, also when the partner removes it.
create table payout (
    id                uuid primary key,
    partner           uuid not null references partner (id),
    minor             bigint not null check (minor > 0),
    currency          varchar(3) not null,
    method_id         uuid,
    method_label      varchar(200),
    method_requisites bytea,
    method_created_at timestamp with time zone,
    comment           varchar(2000) not null,
    requested_at      timestamp with time zone not null,
    status            varchar(10) not null check (status in ('pending', 'approved', 'paid', 'rejected', 'cancelled')),
    decision          varchar(2000) not null,
    approved_by       uuid references account (id),
    approved_at       timestamp with time zone,
    decided_by        uuid references account (id),
    decided_at        timestamp with time zone,
    check ((method_id is null) = (method_requisites is null)),
    check ((status in ('approved', 'paid')) = (approved_at is not null)),
    check ((approved_by is null) = (approved_at is null)),
    check ((status = 'pending') = (decided_at is null)),
    check ((status in ('pending', 'cancelled')) = (decided_by is null)),
    check (status <> 'rejected' or decision <> '')
);
create index payout_partner on payout (partner, requested_at, id);
create index payout_status on payout (status, requested_at, id);
create index payout_requested on payout (requested_at, id);
create index payout_approved_by on payout (approved_by);
create index payout_decided_by on payout (decided_by);

create table payout_line (
    payout  uuid not null references payout (id),
    line_no int not null,
    lot     uuid not null,
    minor   bigint not null,
    primary key (payout, line_no)
);
create index payout_line_lot on payout_line (lot);
