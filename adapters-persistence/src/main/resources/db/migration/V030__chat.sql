-- Each partner has one conversation with the team. Messages are numbered without gaps, and each says how many there were of
-- either side up to it: what somebody has not seen is a difference of two numbers.
create table chat_conversation (
    partner    uuid primary key references partner (id),
    assignee   uuid references account (id),
    by_partner bigint not null,
    by_team    bigint not null,
    last_at    timestamp with time zone not null
);
create index chat_conversation_last on chat_conversation (last_at, partner);
create index chat_conversation_assignee on chat_conversation (assignee, last_at, partner);

create table chat_message (
    partner    uuid not null references chat_conversation (partner),
    number     bigint not null,
    by_partner bigint not null,
    by_team    bigint not null,
    author     uuid not null references account (id),
    side       varchar(10) not null check (side in ('partner', 'team')),
    text       text not null,
    client_key varchar(64),
    at         timestamp with time zone not null,
    primary key (partner, number),
    unique (partner, author, client_key),
    check (number = by_partner + by_team)
);
create index chat_message_author on chat_message (author);

-- Up to where somebody has seen a conversation, and how many messages of the other side that were.
create table chat_mark (
    partner uuid not null references chat_conversation (partner),
    account uuid not null references account (id),
    number  bigint not null,
    seen    bigint not null,
    primary key (partner, account)
);
create index chat_mark_account on chat_mark (account, partner);

create table broadcast (
    id         uuid primary key,
    title      varchar(400) not null,
    text       text not null,
    to_all     boolean not null,
    created_by uuid not null references account (id),
    created_at timestamp with time zone not null,
    due_at     timestamp with time zone not null,
    state      varchar(10) not null check (state in ('scheduled', 'sending', 'sent', 'cancelled')),
    sent_at    timestamp with time zone,
    check ((state = 'sent') = (sent_at is not null))
);
create index broadcast_created on broadcast (created_at, id);
create index broadcast_created_by on broadcast (created_by);

create table broadcast_receiver (
    broadcast uuid not null references broadcast (id) on delete cascade,
    partner   uuid not null references partner (id),
    waits     boolean not null,
    primary key (broadcast, partner)
);
create index broadcast_receiver_waits on broadcast_receiver (broadcast, waits, partner);
create index broadcast_receiver_partner on broadcast_receiver (partner);

-- A file is a draft while it went out with neither a message nor a broadcast.
create table stored_file (
    id           uuid primary key,
    conversation uuid references partner (id),
    message      bigint,
    broadcast    uuid references broadcast (id) on delete cascade,
    created_by   uuid not null references account (id),
    name         varchar(400) not null,
    type         varchar(10) not null,
    size         int not null,
    created_at   timestamp with time zone not null,
    draft        boolean not null,
    foreign key (conversation, message) references chat_message (partner, number),
    check (message is null or broadcast is null),
    check (draft = (message is null and broadcast is null))
);
create index stored_file_message on stored_file (conversation, message);
create index stored_file_broadcast on stored_file (broadcast);
create index stored_file_created_by on stored_file (created_by);
create index stored_file_drafts on stored_file (draft, created_at);

create table stored_file_piece (
    file   uuid not null references stored_file (id) on delete cascade,
    number int not null,
    bytes  bytea not null,
    primary key (file, number)
);

-- Put away is still known, so that it is not told again.
alter table notification add column broadcast uuid references broadcast (id) on delete cascade;
alter table notification add column put_away_at timestamp with time zone;
create index notification_broadcast on notification (broadcast, read_at);
create index notification_unread on notification (partner, put_away_at, read_at);

-- Who of the company talks with partners is found by role.
create index account_roles on account (roles);
