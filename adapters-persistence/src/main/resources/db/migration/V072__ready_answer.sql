-- Answers that colleagues have at hand in every conversation. They are replaced as a whole, by one at a time.
create table ready_answer (
    place int primary key,
    title varchar(400) not null,
    ru    text not null,
    en    text not null,
    check (ru <> '' or en <> '')
);
-- Whoever replaces them locks this row first.
create table ready_answer_lock (
    id int primary key check (id = 1)
);
insert into ready_answer_lock (id) values (1);
