-- Landing pages: draft is what their partner works on, written as the adapter reads it; what is public is a revision.
create table landing (
    id         uuid primary key,
    partner    uuid not null references partner (id),
    name       varchar(400) not null,
    draft      text not null,
    state      varchar(12) not null check (state in ('draft', 'published', 'unpublished')),
    version    int not null,
    revisions  int not null,
    shown      int,
    link       uuid references link (id),
    created_at timestamp with time zone not null,
    changed_at timestamp with time zone not null
);
create index landing_partner on landing (partner, created_at, id);
create index landing_created on landing (created_at, id);
create index landing_link_own on landing (link);

create table landing_revision (
    landing uuid not null references landing (id),
    number  int not null,
    content text not null,
    by_whom uuid not null references account (id),
    at      timestamp with time zone not null,
    primary key (landing, number)
);
create index landing_revision_by on landing_revision (by_whom);

-- until: a former address redirects up to then; empty for the present one.
create table landing_slug (
    slug    varchar(60) primary key,
    landing uuid not null references landing (id),
    until   timestamp with time zone
);
create index landing_slug_landing on landing_slug (landing, until);

-- Which page a link leads to.
create table landing_link (
    link    uuid primary key references link (id),
    landing uuid not null references landing (id)
);
create index landing_link_landing on landing_link (landing);

create table landing_image (
    id         uuid primary key,
    landing    uuid not null references landing (id),
    partner    uuid not null references partner (id),
    created_at timestamp with time zone not null
);
create index landing_image_landing on landing_image (landing, created_at, id);
create index landing_image_partner on landing_image (partner);

-- The hash is of the bytes and part of the address; the same image may be there several times.
create table landing_image_variant (
    image  uuid not null references landing_image (id) on delete cascade,
    width  int not null,
    height int not null,
    hash   varchar(64) not null,
    type   varchar(20) not null,
    size   int not null,
    primary key (image, width)
);
create index landing_image_variant_hash on landing_image_variant (hash, image, width);

create table landing_image_piece (
    image  uuid not null,
    width  int not null,
    number int not null,
    bytes  bytea not null,
    primary key (image, width, number),
    foreign key (image, width) references landing_image_variant (image, width) on delete cascade
);

-- What people agreed to, in the words of the revision they saw. Requests are never removed.
create table landing_consent (
    request  uuid primary key references form_request (id),
    landing  uuid not null references landing (id),
    revision int not null,
    text     varchar(1200) not null,
    at       timestamp with time zone not null
);
create index landing_consent_landing on landing_consent (landing);
