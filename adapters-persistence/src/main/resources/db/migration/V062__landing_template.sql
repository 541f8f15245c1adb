-- archived: put away by its partner; nobody sees it, and it can come back.
alter table landing add column archived boolean default false not null;
-- Blocks that the company has fixed: they stay on the page as they are here.
alter table landing add column locked text default '[]' not null;

-- What the company offers to begin pages with. locked: the numbers of the blocks that stay as they are.
create table landing_template (
    id        uuid primary key,
    name      varchar(400) not null,
    content   text not null,
    locked    varchar(200) not null,
    by_whom   uuid not null references account (id),
    at        timestamp with time zone not null,
    withdrawn boolean not null
);
create index landing_template_offered on landing_template (withdrawn, at, id);
create index landing_template_by on landing_template (by_whom);
