-- What people read of the company: empty is not said.
alter table company_settings add column name varchar(400) default '' not null;
alter table company_settings add column support varchar(800) default '' not null;
