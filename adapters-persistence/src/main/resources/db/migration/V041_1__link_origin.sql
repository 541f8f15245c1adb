-- Sites that may frame what is behind a link, and post its form.
create table link_origin (
    link   uuid not null references link (id),
    place  int not null,
    origin varchar(250) not null,
    primary key (link, place)
);
