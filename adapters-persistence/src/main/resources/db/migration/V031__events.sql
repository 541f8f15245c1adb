-- The number of an account's newest event. Its row is locked from the number's use to the commit: numbers become visible in
-- their order and without gaps.
create table event_feed (
    account uuid primary key references account (id),
    newest  bigint not null
);

create table event (
    account uuid not null references event_feed (account),
    number  bigint not null,
    kind    varchar(20) not null,
    data    varchar(500) not null,
    at      timestamp with time zone not null,
    primary key (account, number)
);
create index event_at on event (at);
