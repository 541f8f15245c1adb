-- Who let a blocked partner work again, the last time.
alter table partner add column unblocked_by uuid references account (id);
alter table partner add column unblocked_at timestamp with time zone;
alter table partner add constraint partner_unblocked check ((unblocked_by is null) = (unblocked_at is null));
create index partner_unblocked_by on partner (unblocked_by);
