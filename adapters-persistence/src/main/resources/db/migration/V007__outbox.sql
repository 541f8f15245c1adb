-- due_at is when the row may be taken; of a leased row, when its lease ends. wanted_at is when it was wanted again while
-- it was leased, and stays until a lease begins after that moment.
create table outbox (
    topic       varchar(50) not null,
    subject     varchar(100) not null,
    priority    int not null,
    state       varchar(10) not null check (state in ('waiting', 'buried')),
    due_at      timestamp with time zone not null,
    wanted_at   timestamp with time zone,
    lease_token uuid,
    attempts    int not null,
    crashes     int default 0 not null,
    why         text not null,
    added_at    timestamp with time zone not null,
    primary key (topic, subject),
    check (state = 'waiting' or lease_token is null),
    check (state = 'waiting' or wanted_at is null)
);
create index outbox_due on outbox (state, priority, due_at);
create index outbox_lease on outbox (lease_token);
