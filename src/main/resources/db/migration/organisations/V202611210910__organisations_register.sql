create schema organisations;

create table organisations.organisation (
    id uuid primary key,
    revision int not null,
    acronym text not null,
    name_en text,
    name_fr text,
    name_pt text,
    country char(2) not null,
    founded int,
    description_en text,
    description_fr text,
    description_pt text,
    website text,
    colour char(7) not null unique,
    standing text not null
        check (standing in ('APPLICANT', 'MEMBER', 'SUSPENDED', 'FORMER', 'PARTNER')),
    -- Many joining dates are unknown, and stay so.
    standing_since date,
    check (coalesce(name_en, name_fr, name_pt) is not null)
);
create unique index organisation_acronym on organisations.organisation (lower(acronym));

create table organisations.past_standing (
    organisation uuid not null references organisations.organisation,
    ordinal int not null,
    standing text not null
        check (standing in ('APPLICANT', 'MEMBER', 'SUSPENDED', 'FORMER', 'PARTNER')),
    from_day date,
    -- The first day after it.
    until_day date,
    primary key (organisation, ordinal)
);

create table organisations.coordinator_term (
    id uuid primary key,
    organisation uuid not null references organisations.organisation,
    from_day date,
    -- The first day after it.
    until_day date,
    running boolean not null,
    check (not (running and until_day is not null)),
    exclude using gist (daterange(from_day, until_day) with &&)
        where (from_day is not null and (running or until_day is not null))
);
-- One coordinator at a time, whatever the application thinks.
create unique index coordinator_term_running
    on organisations.coordinator_term (running) where running;
create index coordinator_term_organisation on organisations.coordinator_term (organisation);

create table organisations.coordinator_term_day (
    term uuid not null references organisations.coordinator_term,
    attested_on date not null,
    primary key (term, attested_on)
);

grant usage on schema organisations to "${app_role}";
grant select, insert, update, delete on all tables in schema organisations to "${app_role}";
