-- What history adds to the log (docs/decisions/015): the names of versions, and how far people looked.

-- A cache of the log: through whom each part of a text came about, after a batch. May be emptied at
-- any time.
create table documents.origins (
    document uuid   not null references documents.document,
    ordinal  bigint not null,
    version  bigint not null,
    content  text   not null,
    primary key (document, ordinal)
);

create table documents.version_name (
    document     uuid        not null references documents.document,
    version      bigint      not null,
    name         text        not null,
    person       uuid        not null,
    organisation uuid        not null,
    at           timestamptz not null,
    primary key (document, version)
);
create unique index version_name_once on documents.version_name (document, lower(name));

-- Which version a batch brought back, by the client that it was made for, and the version it was
-- made upon: written before the batch, and without meaning where none came of it.
create table documents.restoration (
    client   uuid   primary key,
    document uuid   not null references documents.document,
    version  bigint not null,
    base     bigint not null
);
create index restoration_document on documents.restoration (document);

-- How far a person has looked at a text, for an organisation.
create table documents.look (
    document     uuid        not null references documents.document,
    person       uuid        not null,
    organisation uuid        not null,
    version      bigint      not null,
    at           timestamptz not null,
    primary key (document, person, organisation)
);

grant select, insert, delete on documents.origins to "${app_role}";
grant select, insert, update, delete on documents.version_name to "${app_role}";
grant select, insert on documents.restoration to "${app_role}";
grant select, insert, update on documents.look to "${app_role}";
