-- What each partner had on a day that is over: the counts of their rows in click_day in one text, or in several where one
-- would be too long. Reports about all partners read these instead of as many rows as there are partners and days.
create table click_day_partners (
    on_day date not null,
    part   int not null,
    counts varchar(1000000) not null,
    primary key (on_day, part)
);
-- Up to this day they are there. What was summed up before is caught up with by the job that sums up days.
alter table company_settings add column partners_until date;
