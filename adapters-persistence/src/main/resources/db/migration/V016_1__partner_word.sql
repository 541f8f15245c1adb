-- By what partners are found, each word by its beginning. In UTF-8, for texts have another order on each database, and with
-- some orders no index finds a beginning. Java fills it for the partners that are there (PartnerWordsMigration).
create table partner_word (
    word    bytea not null,
    partner uuid not null references partner (id),
    primary key (word, partner)
);
create index partner_word_partner on partner_word (partner);
drop index partner_search;
alter table partner drop column search;
