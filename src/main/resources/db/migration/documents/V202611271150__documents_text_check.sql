-- Replays of every log from version 0, and what they found. A night has one, whichever node it is.
create table documents.text_check (
    id        uuid        primary key,
    night     date        unique,
    began_at  timestamptz not null,
    ended_at  timestamptz,
    documents int         not null default 0,
    steps     bigint      not null default 0
);
create index text_check_ended on documents.text_check (ended_at);

create table documents.text_fault (
    text_check uuid   not null references documents.text_check,
    number     int    not null,
    document   uuid   not null references documents.document,
    version    bigint not null,
    kind       text   not null,
    expected   text   not null,
    found      text   not null,
    primary key (text_check, number)
);

-- Kept texts that are not what their log says: never read again by the application, and not destroyed,
-- since they may be all that tells what a log said that somebody has tampered with.
create table documents.snapshot_aside (
    document     uuid        not null references documents.document,
    ordinal      bigint      not null,
    version      bigint      not null,
    content      text        not null,
    set_aside_at timestamptz not null,
    primary key (document, ordinal, set_aside_at)
);

grant select, insert, update on documents.text_check to "${app_role}";
grant select, insert on documents.text_fault to "${app_role}";
grant insert on documents.snapshot_aside to "${app_role}";
