-- What a buyer typed, which may be another person's; of earlier ones only what made a client of its own.
alter table buyer add column said_name varchar(200) default '' not null;
alter table buyer add column said_phone varchar(20);
update buyer set
    said_name = coalesce((select c.name from client c
        where c.id = buyer.client and c.created_at = buyer.registered_at), ''),
    said_phone = (select c.phone from client c
        where c.id = buyer.client and c.created_at = buyer.registered_at);
