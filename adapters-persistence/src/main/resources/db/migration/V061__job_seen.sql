-- Whether whoever asked for it has seen that it is over.
alter table job add column seen boolean default false not null;
create index job_unseen on job (owner, seen, ended_at);
