create table notification (
    id      uuid primary key,
    partner uuid not null references partner (id),
    kind    varchar(50) not null,
    subject varchar(100) not null,
    comment text not null,
    at      timestamp with time zone not null,
    read_at timestamp with time zone,
    unique (partner, kind, subject)
);
create index notification_partner on notification (partner, at, id);
