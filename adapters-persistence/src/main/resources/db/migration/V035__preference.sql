-- How somebody wants their pages; null: as their browser wants.
alter table account add column language varchar(2) check (language in ('ru', 'en'));
alter table account add column theme varchar(5) check (theme in ('auto', 'light', 'dark'));
