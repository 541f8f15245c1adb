-- Append-only: nothing in the product updates or deletes entries and changes. They outlive what they tell of, so they refer
-- to nothing.
create table audit_entry (
    seq          bigint generated always as identity primary key,
    at           timestamp with time zone not null,
    actor_kind   varchar(10) not null,
    actor        uuid,
    api_key      uuid,
    address      varchar(100) not null,
    request      varchar(64) not null,
    action       varchar(60) not null,
    subject_kind varchar(40) not null,
    subject      varchar(300) not null,
    partner      uuid
);
create index audit_entry_at on audit_entry (at, seq);
create index audit_entry_partner on audit_entry (partner, at, seq);
create index audit_entry_subject on audit_entry (subject_kind, subject, at, seq);
create index audit_entry_actor on audit_entry (actor, at, seq);
create index audit_entry_action on audit_entry (action, at, seq);

create table audit_change (
    entry  bigint not null references audit_entry (seq),
    field  varchar(200) not null,
    was    text,
    became text,
    primary key (entry, field)
);
