-- The log of co-drafting (docs/decisions/002): the batches in their order are the document.
create schema documents;

-- A text and whether it is frozen. "initial" is the text before the first batch; it never changes.
create table documents.document (
    id         uuid        primary key,
    language   text        not null,
    created_by uuid        not null,
    created_at timestamptz not null,
    initial    text        not null,
    locked     boolean     not null default false
);

-- One accepted batch of steps. Its two keys are what makes every node agree on the order.
create table documents.batch (
    document     uuid        not null references documents.document,
    ordinal      bigint      not null check (ordinal > 0),
    version      bigint      not null check (version >= 0),
    client       uuid        not null,
    seq          bigint      not null check (seq > 0),
    person       uuid        not null,
    organisation uuid        not null,
    at           timestamptz not null,
    step_count   int         not null check (step_count >= 0),
    steps        text        not null,
    primary key (document, ordinal),
    unique (document, client, seq)
);
create index batch_version on documents.batch (document, version);

-- Whose an editor's id is: the first who came with it.
create table documents.client (
    id     uuid primary key,
    person uuid not null
);

-- The latest connection of an editor to a document: what comes from an earlier one is not committed.
create table documents.line (
    document uuid   not null references documents.document,
    client   uuid   not null references documents.client,
    epoch    bigint not null,
    primary key (document, client)
);

-- A cache of the log: the text after a batch. May be emptied at any time.
create table documents.snapshot (
    document uuid   not null references documents.document,
    ordinal  bigint not null,
    version  bigint not null,
    content  text   not null,
    primary key (document, ordinal)
);

grant usage on schema documents to "${app_role}";
grant select, insert, update on documents.document, documents.client, documents.line to "${app_role}";
-- Nothing rewrites the log.
grant select, insert on documents.batch to "${app_role}";
grant select, insert, delete on documents.snapshot to "${app_role}";
