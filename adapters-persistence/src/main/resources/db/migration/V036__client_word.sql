-- By what clients are found, each word by its beginning; as partner_word. Java fills it for the clients that are there
-- (ClientWordsMigration). Each row is only reached from its client, who is admitted with its words or not at all.
create table client_word (
    word   bytea not null,
    client uuid not null references client (id),
    primary key (word, client)
);
create index client_word_client on client_word (client);
