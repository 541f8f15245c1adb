-- As #rrggbb; null: the product's own.
alter table company_settings add column color varchar(7);
