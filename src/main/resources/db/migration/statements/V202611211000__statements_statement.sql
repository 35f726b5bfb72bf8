create schema statements;

create table statements.statement (
    id uuid primary key,
    revision bigint not null,
    document uuid not null unique,
    kind text not null,
    title text not null check (title <> ''),
    language text not null,
    issued_by text not null,
    visibility text not null,
    state text not null,
    lead uuid not null,
    started_by uuid not null,
    started_at timestamptz not null,
    changed_at timestamptz not null,
    endorsers_alone boolean not null
);
create index statement_changed on statements.statement (changed_at desc, id);

create table statements.participation (
    statement uuid not null references statements.statement,
    organisation uuid not null,
    standing text not null,
    since timestamptz not null,
    primary key (statement, organisation)
);
create index participation_organisation on statements.participation (organisation);

create table statements.round (
    id uuid primary key,
    statement uuid not null references statements.statement,
    number integer not null,
    version bigint not null,
    document_hash text not null,
    hash text not null,
    rule text not null,
    minimum integer not null,
    deadline timestamptz not null,
    extended boolean not null,
    opened_at timestamptz not null,
    opened_by uuid not null,
    opened_by_organisation uuid not null,
    closed_at timestamptz,
    spelling_until timestamptz,
    disputed_at timestamptz,
    disputed_by uuid,
    reminded_at timestamptz,
    unique (statement, number)
);
create unique index round_open on statements.round (statement) where closed_at is null;
create index round_deadline on statements.round (deadline) where closed_at is null;

create table statements.asked (
    round uuid not null references statements.round,
    organisation uuid not null,
    primary key (round, organisation)
);
create index asked_organisation on statements.asked (organisation);

create table statements.same_wording (
    round uuid not null references statements.round,
    hash text not null,
    primary key (round, hash)
);

create table statements.answer (
    statement uuid not null references statements.statement,
    ordinal integer not null,
    organisation uuid not null,
    version bigint not null,
    seen text not null,
    position text not null,
    words text,
    named boolean not null,
    at timestamptz not null,
    channel text not null,
    by_person uuid not null,
    by_organisation uuid not null,
    received_how text,
    received_on date,
    contradicted_at timestamptz,
    primary key (statement, ordinal)
);

create table statements.decision (
    statement uuid not null references statements.statement,
    ordinal integer not null,
    kind text not null,
    by_person uuid not null,
    by_organisation uuid not null,
    at timestamptz not null,
    reason text,
    text text not null,
    primary key (statement, ordinal)
);

create table statements.answer_link (
    token_hash text primary key,
    statement uuid not null references statements.statement,
    organisation uuid not null,
    text text not null,
    made_by uuid not null,
    made_by_organisation uuid not null,
    made_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz
);

create table statements.look (
    person uuid not null,
    statement uuid not null references statements.statement,
    version bigint not null,
    at timestamptz not null,
    primary key (person, statement)
);

create table statements.signed_text (
    hash text primary key,
    canonical text not null
);

create table statements.publication (
    statement uuid primary key references statements.statement,
    slug text not null unique,
    kind text not null,
    title text not null,
    language text not null,
    published_at timestamptz not null,
    archived boolean not null,
    issued_by text not null,
    html text not null,
    html_hash text not null,
    hash text not null references statements.signed_text
);
create index publication_latest on statements.publication (published_at desc, slug);

create table statements.publication_endorsing (
    statement uuid not null references statements.publication,
    ordinal integer not null,
    acronym text not null,
    name_en text,
    name_fr text,
    name_pt text,
    primary key (statement, ordinal)
);

grant usage on schema statements to "${app_role}";
grant select, insert, update, delete on all tables in schema statements to "${app_role}";

-- What was signed and what was published can be added and read, never changed or taken away.
revoke update, delete on
    statements.signed_text, statements.publication, statements.publication_endorsing
    from "${app_role}";
