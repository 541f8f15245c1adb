-- A sweep goes on where it stopped: swept_at is from when on it looks, began_at from when on the next one will.
alter table crm_cursor add column began_at timestamp with time zone;
alter table crm_cursor add column phase varchar(10) default 'over' not null;
alter table crm_cursor add column after_id bigint default 0 not null;
alter table crm_cursor add constraint crm_cursor_phase check (phase in ('over', 'changes', 'moves'));

-- What a partner is in Bitrix24.
create table partner_crm_identity (
    partner uuid primary key references partner (id),
    contact bigint unique check (contact > 0),
    company bigint unique check (company > 0)
);

-- Known leads and deals that the portal did not show when it was last asked.
create table crm_missing (
    entity    varchar(10) not null check (entity in ('lead', 'deal')),
    crm_id    bigint not null,
    since     timestamp with time zone not null,
    accepted  boolean not null,
    primary key (entity, crm_id)
);
create index crm_missing_accepted on crm_missing (entity, accepted);
create index deal_semantics on deal (entity, semantics, crm_id);

-- Why a lead or deal that is marked as a partner's is no referral's.
create table crm_explanation (
    entity     varchar(10) not null check (entity in ('lead', 'deal')),
    crm_id     bigint not null,
    why        varchar(30) not null,
    changed_at timestamp with time zone not null,
    primary key (entity, crm_id)
);

create table crm_proof (
    id          uuid primary key,
    started_at  timestamp with time zone not null,
    finished_at timestamp with time zone,
    problem     text
);
create index crm_proof_started on crm_proof (started_at, id);

-- Sums in the currency's own unit: more than one amount can be. An empty currency stands for what has no sum.
create table crm_proof_total (
    proof       uuid not null references crm_proof (id),
    entity      varchar(10) not null,
    semantics   varchar(10) not null,
    currency    varchar(3) not null,
    their_count bigint not null,
    their_sum   decimal(40, 4) not null,
    our_count   bigint not null,
    our_sum     decimal(40, 4) not null,
    primary key (proof, entity, semantics, currency)
);

create table crm_proof_difference (
    proof           uuid not null references crm_proof (id),
    entity          varchar(10) not null check (entity in ('lead', 'deal')),
    crm_id          bigint not null,
    their_stage     text,
    their_name      text,
    their_semantics varchar(10),
    their_minor     bigint,
    their_currency  varchar(3),
    our_stage       text,
    our_name        text,
    our_semantics   varchar(10),
    our_minor       bigint,
    our_currency    varchar(3),
    why             varchar(30) not null,
    cure            varchar(10) not null,
    primary key (proof, entity, crm_id)
);
create index crm_proof_difference_cure on crm_proof_difference (proof, cure, entity, crm_id);
create index crm_proof_difference_deal on crm_proof_difference (entity, crm_id, cure);
