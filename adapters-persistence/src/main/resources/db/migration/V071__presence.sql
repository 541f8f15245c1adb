-- Until when somebody counts as having a page open; said again while they have one, by every process that serves one.
create table presence (
    account    uuid primary key references account (id),
    open_until timestamp with time zone not null
);
