-- A proof goes on where it stopped; empty before it begins and when it is over.
alter table crm_proof add column next_entity varchar(10) check (next_entity in ('lead', 'deal'));
alter table crm_proof add column next_part varchar(10) check (next_part in ('known', 'made', 'pointing'));
alter table crm_proof add column next_after bigint;

-- What is wrong is kept in no language; the old column holds what others said.
alter table crm_proof add column problem_kind varchar(20)
    check (problem_kind in ('no_answer', 'our_mistake', 'gone', 'unreadable'));
alter table crm_proof add column problem_part bigint;
alter table crm_proof add column problem_whole bigint;
update crm_proof set problem_kind = 'no_answer' where problem is not null;
