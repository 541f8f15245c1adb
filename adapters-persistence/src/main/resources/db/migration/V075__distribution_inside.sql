-- What gives out appeals needs nobody but us, and no longer waits behind what calls outside.
update outbox set priority = 0
where topic in ('distribution.sweep', 'distribution.tidy', 'distribution.incoming');

-- Where something waits is asked at each piece of work, however many sources there are.
create index source_waiting on source (waiting, id);
