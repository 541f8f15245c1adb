alter table outbox add column crashes int default 0 not null;
