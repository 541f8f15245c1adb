alter table session add column agent varchar(400) default '' not null;
alter table session add column address varchar(100) default '' not null;
alter table session add column seen_at timestamp with time zone;
update session set seen_at = started_at;
alter table session alter column seen_at set not null;

-- How passwords are set anew: one row an account at most. A token is kept as its hash.
create table password_reset (
    account    uuid primary key references account (id),
    asked_at   timestamp with time zone,
    token_hash varchar(64) unique,
    expires_at timestamp with time zone,
    check ((token_hash is null) = (expires_at is null))
);
create index password_reset_asked on password_reset (asked_at, account);
