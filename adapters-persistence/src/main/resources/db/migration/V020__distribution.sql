-- A client may be known by what another system calls them, or Telegram, and by nothing else. The checks in the way have
-- no names of ours: the first of each pair is PostgreSQL's, the second H2's.
alter table client drop constraint if exists client_check;
alter table client drop constraint if exists "CONSTRAINT_AF";
alter table client_identity drop constraint if exists client_identity_kind_check;
alter table client_identity drop constraint if exists "CONSTRAINT_8";
alter table client_identity alter column known set data type varchar(400);
alter table client_identity add constraint client_identity_kind
    check (kind in ('phone', 'email', 'external', 'telegram'));
alter table client add column external_id varchar(400);
alter table client add column telegram bigint check (telegram > 0);
alter table client add constraint client_known
    check (phone is not null or email is not null or external_id is not null or telegram is not null);

-- The number by which those who handle appeals know a client, and how many appeals there are of theirs. Apart from the
-- client's row, which is locked before the gate; this one is only changed behind it.
create table lead (
    number  bigint generated always as identity primary key,
    client  uuid not null unique references client (id),
    appeals bigint not null check (appeals >= 0)
);
insert into lead (client, appeals) select id, 0 from client order by created_at, id;

-- Whoever changes loads, the queue or who is available locks this row first.
create table distribution_gate (
    id int primary key check (id = 1)
);
insert into distribution_gate (id) values (1);

create sequence operator_number;
create sequence source_number;
create sequence schedule_number;
create sequence appeal_number;

-- Hours are read and written whole: a line for each weekday and each date.
create table schedule (
    id    bigint primary key,
    name  varchar(400) not null,
    zone  varchar(100) not null,
    hours varchar(1000000) not null
);

create table operator (
    id               bigint primary key,
    name             varchar(400) not null,
    note             varchar(2000) not null,
    account          uuid unique references account (id),
    portal_user      bigint check (portal_user > 0),
    active           boolean not null,
    max_load         int not null check (max_load between 0 and 100000),
    current_load     int not null check (current_load >= 0),
    presence         varchar(10) not null check (presence in ('available', 'away', 'offline')),
    schedule         bigint references schedule (id),
    last_assigned_at timestamp with time zone
);
create index operator_schedule on operator (schedule);

-- turns, pace_sum, pace_squares: how far its turns have carried a unit of weight, as of turn_day. waiting counts what
-- waits there, routable says whether somebody has a weight above 0.
create table source (
    id            bigint primary key,
    name          varchar(400) not null unique,
    description   varchar(4000),
    active        boolean not null,
    algorithm     varchar(20) not null check (algorithm in ('weighted_random', 'smooth', 'least_loaded')),
    sticky_mode   varchar(10) not null check (sticky_mode in ('off', 'prefer', 'require')),
    sticky_scope  varchar(10) not null check (sticky_scope in ('source', 'lead')),
    sticky_days   int not null,
    sticky_wait   int not null,
    respect_hours boolean not null,
    alert_minutes int not null,
    accept_wait   int,
    turns         bigint default 0 not null,
    pace_sum      bigint default 0 not null,
    pace_squares  bigint default 0 not null,
    turn_day      date,
    waiting       bigint default 0 not null check (waiting >= 0),
    routable      boolean default false not null
);

-- Where requests that came by a link become appeals; the default for links without a source of their own.
create table link_source (
    link   uuid primary key references link (id),
    source bigint not null references source (id)
);
create index link_source_source on link_source (source);
create table default_source (
    id     int primary key check (id = 1),
    source bigint not null references source (id)
);
create index default_source_source on default_source (source);

-- An operator's weight at a source, and their account of what they were due there, in parts of an appeal.
create table seat (
    source       bigint not null references source (id),
    operator     bigint not null references operator (id),
    weight       int not null check (weight between 0 and 1000),
    deficit      bigint not null,
    counted      boolean not null,
    mark_sum     bigint not null,
    mark_squares bigint not null,
    expected     bigint not null,
    variance     bigint not null,
    last_turn    bigint not null,
    primary key (source, operator)
);
create index seat_operator on seat (operator, source);

-- What was taken from the seats, by day in the installation's time zone.
create table due_share (
    source   bigint not null references source (id),
    operator bigint not null references operator (id),
    on_day   date not null,
    expected bigint not null,
    variance bigint not null,
    primary key (source, operator, on_day)
);
create index due_share_operator on due_share (operator);

-- rank orders the queue: 0 is urgent. operator is who has it, or had it when it was closed. assigned_at to opened_at are
-- of the last time somebody got it. waited is the time from created_at to first_assigned_at in microseconds;
-- unopened_since is assigned_at while its operator has not opened it. declined: some stay of it ended by being given back.
-- Accounts are never deleted, so who did what is not checked again at each write.
create table appeal (
    id                bigint primary key,
    source            bigint not null references source (id),
    client            uuid not null references client (id),
    message           varchar(20000) not null,
    rank              int not null check (rank in (0, 1)),
    referral          uuid references referral (id),
    cause             varchar(100) unique,
    created_at        timestamp with time zone not null,
    queued_at         timestamp with time zone not null,
    first_assigned_at timestamp with time zone,
    waited            bigint,
    state             varchar(10) not null check (state in ('waiting', 'assigned', 'closed')),
    closed            boolean not null,
    operator          bigint references operator (id),
    assigned_at       timestamp with time zone,
    how               varchar(10) check (how in ('auto', 'sticky', 'queue', 'manual', 'taken')),
    assigned_by       uuid,
    assign_reason     varchar(2000),
    opened_at         timestamp with time zone,
    unopened_since    timestamp with time zone,
    closed_at         timestamp with time zone,
    closed_by         uuid,
    result            varchar(4000) not null,
    wish_operator     bigint,
    wish_until        timestamp with time zone,
    declined          boolean not null,
    version           bigint not null,
    check (closed = (state = 'closed')),
    check (closed = (closed_at is not null)),
    check (state <> 'waiting' or operator is null),
    check (state <> 'assigned' or operator is not null)
);
create index appeal_queue on appeal (source, state, rank, queued_at, id);
create index appeal_state on appeal (state, rank, queued_at, id);
create index appeal_unopened on appeal (source, unopened_since, id);
create index appeal_wish on appeal (source, wish_until);
create index appeal_source on appeal (source, created_at, id);
create index appeal_operator on appeal (operator, closed, created_at, id);
create index appeal_client on appeal (client, created_at, id);
create index appeal_closed on appeal (closed, created_at, id);
create index appeal_created on appeal (created_at, id);
create index appeal_referral on appeal (referral, id);

-- That somebody had an appeal. open is true until it ended and null afterwards, so no appeal is two operators'. took is
-- the time they had it, in microseconds.
create table appeal_stay (
    number     bigint generated always as identity primary key,
    appeal     bigint not null references appeal (id),
    source     bigint not null references source (id),
    client     uuid not null references client (id),
    operator   bigint not null references operator (id),
    began_at   timestamp with time zone not null,
    how        varchar(10) not null check (how in ('auto', 'sticky', 'queue', 'manual', 'taken')),
    by_account uuid,
    reason     varchar(2000) not null,
    opened_at  timestamp with time zone,
    open       boolean check (open),
    ended_at   timestamp with time zone,
    took       bigint,
    end_how    varchar(10) check (end_how in ('closed', 'reassigned', 'returned', 'timeout', 'requeued')),
    end_by     uuid,
    end_reason varchar(2000),
    unique (appeal, open),
    check ((open is null) = (ended_at is not null)),
    check ((open is null) = (end_how is not null))
);
create index appeal_stay_client on appeal_stay (client, began_at, number);
create index appeal_stay_began on appeal_stay (source, began_at, operator);
create index appeal_stay_ended on appeal_stay (source, end_how, ended_at, operator);
create index appeal_stay_operator on appeal_stay (operator, ended_at, began_at);

-- How many appeals of a source ended up with an operator, counted as they come; operator 0 is nobody.
create table appeal_tally (
    source   bigint not null references source (id),
    operator bigint not null,
    appeals  bigint not null,
    primary key (source, operator)
);

-- Why each appeal went where it went. A log: it is written once, read rarely and forgotten.
create table decision (
    number    bigint generated always as identity primary key,
    appeal    bigint not null,
    source    bigint not null,
    at        timestamp with time zone not null,
    algorithm varchar(20) not null,
    how       varchar(10) not null,
    chosen    bigint,
    drawn     bigint,
    total     bigint not null,
    verdicts  varchar(10000) not null,
    could     int not null,
    could_not varchar(400) not null
);
create index decision_appeal on decision (appeal, number);
create index decision_source on decision (source, at, appeal);
create index decision_at on decision (at, appeal);
