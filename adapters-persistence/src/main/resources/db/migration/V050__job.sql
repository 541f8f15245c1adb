-- Long work that somebody asked for. parameters: as the kind of work writes them; equal ones ask for the same.
-- starts numbers the attempts: whoever works under an older number has lost the job.
create table job (
    id          uuid primary key,
    owner       uuid not null references account (id),
    kind        varchar(30) not null,
    parameters  text not null,
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
    check ((state = 'done') = (result_name is not null)),
    check ((result_name is null) = (result_type is null)),
    check ((result_name is null) = (result_size is null)),
    check ((state = 'failed') = (failure is not null))
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

-- Whose turn it is: the table of db-scheduler, in its own words. A row goes when its job is over.
create table job_turn (
    task_name            varchar(100) not null,
    task_instance        varchar(100) not null,
    task_data            bytea,
    execution_time       timestamp with time zone not null,
    picked               boolean not null,
    picked_by            varchar(100),
    last_success         timestamp with time zone,
    last_failure         timestamp with time zone,
    consecutive_failures int,
    last_heartbeat       timestamp with time zone,
    version              bigint not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index job_turn_execution_time on job_turn (execution_time);
create index job_turn_last_heartbeat on job_turn (last_heartbeat);

-- Reports add up payouts on the day they were paid.
create index payout_decided on payout (status, decided_at);
