-- For the daily round that forgets the old.
create index notice_at on notice (at);
