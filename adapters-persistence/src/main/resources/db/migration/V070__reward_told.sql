-- Up to which place in the ledger a partner was told what became available. What was released before is no news.
create table reward_told (
    partner uuid primary key references partner (id),
    up_to   bigint not null
);
insert into reward_told (partner, up_to)
select partner, max(seq) from ledger_transfer where reason = 'hold_released' group by partner;
