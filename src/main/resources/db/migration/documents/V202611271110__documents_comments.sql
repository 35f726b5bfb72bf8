-- What people say about a text, beside it (docs/decisions/015).

-- Without "quote" it is about the whole text. "quote" stood at version "quoted_at"; "range_from" and
-- "range_to" say where that is at version "mapped_at", to which they were last carried.
create table documents.comment_thread (
    id                    uuid   primary key,
    document              uuid   not null references documents.document,
    readership            text   not null check (readership in ('EVERYONE', 'OWN_ORGANISATION')),
    quote                 text,
    quoted_at             bigint,
    mapped_at             bigint,
    range_from            int,
    range_to              int,
    resolved_by           uuid,
    resolved_organisation uuid,
    resolved_at           timestamptz,
    check (num_nulls(quote, quoted_at, mapped_at, range_from, range_to) in (0, 5)),
    check (num_nulls(resolved_by, resolved_organisation, resolved_at) in (0, 3))
);
create index comment_thread_document on documents.comment_thread (document);

-- One that its author deleted keeps its place, without its words.
create table documents.comment (
    id           uuid        primary key,
    thread       uuid        not null references documents.comment_thread,
    ordinal      int         not null,
    person       uuid        not null,
    organisation uuid        not null,
    at           timestamptz not null,
    words        text        not null,
    edited_at    timestamptz,
    deleted_at   timestamptz,
    unique (thread, ordinal),
    check (deleted_at is null or words = '')
);

-- Without a person the whole organisation is meant.
create table documents.comment_mention (
    comment      uuid not null references documents.comment,
    person       uuid,
    organisation uuid not null,
    unique nulls not distinct (comment, person, organisation)
);

grant select, insert, update on documents.comment_thread, documents.comment to "${app_role}";
grant select, insert, delete on documents.comment_mention to "${app_role}";
