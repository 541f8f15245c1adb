-- Work may be done without a file. asked: what is asked for, while it answers the next who asks the same.
drop index job_owner;
drop index job_queued;
drop index job_ended;
alter table job rename to job_before;
alter table job_piece rename to job_piece_before;

create table job (
    id          uuid primary key,
    owner       uuid not null references account (id),
    kind        varchar(30) not null,
    parameters  text not null,
    asked       uuid unique,
    queued_at   timestamp with time zone not null,
    state       varchar(10) not null check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
    done        bigint not null,
    total       bigint not null,
    phase       varchar(30) not null,
    starts      int not null,
    faults      int not null,
    started_at  timestamp with time zone,
    unwanted    boolean not null,
    ended_at    timestamp with time zone,
    result_name varchar(400),
    result_type varchar(100),
    result_size bigint,
    failure     varchar(100),
    check ((state in ('queued', 'running')) = (ended_at is null)),
    check (state = 'done' or result_name is null),
    check ((result_name is null) = (result_type is null)),
    check ((result_name is null) = (result_size is null)),
    check ((state = 'failed') = (failure is not null)),
    check (asked is null or not (unwanted or state in ('failed', 'cancelled')))
);
create index job_owner on job (owner, queued_at, id);
create index job_queued on job (queued_at, id);
create index job_ended on job (ended_at);

create table job_piece (
    job    uuid not null references job (id) on delete cascade,
    number int not null,
    bytes  bytea not null,
    primary key (job, number)
);

insert into job
    (id, owner, kind, parameters, queued_at, state, done, total, phase, starts, faults, started_at, unwanted, ended_at,
     result_name, result_type, result_size, failure)
select
    id, owner, kind, parameters, queued_at, state, done, total, phase, starts, faults, started_at, unwanted, ended_at,
    result_name, result_type, result_size, failure
from job_before;
insert into job_piece (job, number, bytes) select job, number, bytes from job_piece_before;
drop table job_piece_before;
drop table job_before;

-- Imports that were under way go on as jobs.
insert into job
    (id, owner, kind, parameters, queued_at, state, done, total, phase, starts, faults, unwanted)
select i.id, i.created_by, 'import', o.subject, o.added_at, 'queued', 0, 0, 'queued', 0, 0, false
from outbox o join lead_import i on cast(i.id as varchar(100)) = o.subject
where o.topic = 'import.bring-in';
insert into job_turn (task_name, task_instance, execution_time, picked, version)
select 'job', o.subject, o.added_at, false, 1
from outbox o join lead_import i on cast(i.id as varchar(100)) = o.subject
where o.topic = 'import.bring-in';
delete from outbox where topic = 'import.bring-in';

-- Sweeps are numbered: whoever works on an older one has lost it. Asked for, they are jobs.
alter table crm_sweep drop column asked;
alter table crm_sweep add column number bigint default 0 not null;
