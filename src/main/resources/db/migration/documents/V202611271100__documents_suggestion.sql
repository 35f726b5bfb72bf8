-- Whose a suggestion is: the author of the batch in which its id first appeared (docs/decisions/015).
create table documents.suggestion (
    document     uuid        not null,
    id           uuid        not null,
    ordinal      bigint      not null,
    person       uuid        not null,
    organisation uuid        not null,
    at           timestamptz not null,
    primary key (document, id),
    foreign key (document, ordinal) references documents.batch
);

-- It is written with its batch, and like it never changes.
grant select, insert on documents.suggestion to "${app_role}";
