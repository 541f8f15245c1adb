-- Since when a queue has waited longer than its source's rules bear, while it does.
alter table source add column late_since timestamp with time zone;
create index source_late on source (late_since, id);

-- What waits already is looked at, too.
insert into outbox (topic, subject, priority, state, due_at, attempts, why, added_at)
select 'distribution.watch', cast(s.id as varchar(100)), 0, 'waiting', current_timestamp, 0, '', current_timestamp
from source s
where s.waiting > 0
    and not exists (select 1 from outbox o where o.topic = 'distribution.watch' and o.subject = cast(s.id as varchar(100)));

-- What the company's own people were told by the product, each for themselves.
create table notice (
    id      uuid primary key,
    account uuid not null references account (id),
    kind    varchar(50) not null,
    subject varchar(100) not null,
    fact    varchar(400) not null,
    at      timestamp with time zone not null,
    read_at timestamp with time zone,
    unique (account, kind, subject)
);
create index notice_account on notice (account, at, id);
create index notice_unread on notice (account, read_at);
