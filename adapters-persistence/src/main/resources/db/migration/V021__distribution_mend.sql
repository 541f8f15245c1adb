-- The last moment anybody had behind the gate: time does not go back there, whatever the clocks of several processes say.
alter table distribution_gate
    add column last_at timestamp with time zone default timestamp with time zone '1970-01-01 00:00:00+00' not null;

-- Room for what could not be understood of a lead's contacts, beside the longest message.
alter table appeal alter column message set data type varchar(22000);
