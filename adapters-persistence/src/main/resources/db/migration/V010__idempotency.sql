create table idempotency_key (
    principal    varchar(200) not null,
    idem_key     varchar(300) not null,
    fingerprint  varchar(200) not null,
    claimed_at   timestamp with time zone not null,
    status       int,
    content_type varchar(200),
    location     varchar(2000),
    body         bytea,
    primary key (principal, idem_key)
);
create index idempotency_key_claimed on idempotency_key (claimed_at);
