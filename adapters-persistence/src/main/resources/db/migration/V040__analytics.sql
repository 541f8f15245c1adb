-- The company's own settings, one row. Until somebody chooses, the time zone is this one.
-- closed_until: up to this day what all partners have together is summed up in click_day; empty before the first time.
create table company_settings (
    id           int primary key check (id = 1),
    time_zone    varchar(50) not null,
    chosen       boolean not null,
    closed_until date
);
insert into company_settings (id, time_zone, chosen) values (1, 'Europe/Moscow', false);

-- Clicks by day of the company's zone, kept with each group of clicks. kind: l is one link, p one partner; kept by a
-- job for days that are over: a is all together, s the same by its dimensions, m that of a whole month (at its first day).
-- slices: counts by each value of each dimension, written as the adapter reads them.
create table click_day (
    scope         uuid not null,
    on_day        date not null,
    kind          varchar(1) not null check (kind in ('l', 'p', 'a', 's', 'm')),
    clicks        bigint not null,
    unique_clicks bigint not null,
    bots          bigint not null,
    slices        varchar(1000000) not null,
    primary key (scope, on_day)
);
create index click_day_kind on click_day (kind, on_day);

-- In which zone a link's clicks were counted into days. Empty: not yet; a job counts what was there before.
alter table link_counter add column counted_in varchar(50) default '' not null;
create index link_counter_counted_in on link_counter (counted_in, link);

-- When a lead or deal was first heard of. What came before this column was known at the latest when it last changed.
alter table deal add column opened_at timestamp with time zone;
update deal set opened_at = case when won_at < changed_at then won_at else changed_at end;
alter table deal alter column opened_at set not null;

create index deal_opened on deal (opened_at, entity, semantics);
create index deal_won on deal (won_at, entity, semantics);
