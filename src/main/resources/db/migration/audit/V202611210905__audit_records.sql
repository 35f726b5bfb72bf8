create schema audit;

create table audit.record (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    person uuid,
    organisation uuid,
    act text not null,
    subject uuid not null,
    -- Sorted by their text.
    concerns uuid[] not null
);
create index record_organisation on audit.record (organisation);
create index record_concerns on audit.record using gin (concerns);
create index record_subject on audit.record (subject);

-- The order of the commits, and the chain: each hash covers the one before it and its record.
create table audit.seal (
    ordinal bigint primary key,
    record bigint not null unique references audit.record,
    previous char(64) not null,
    hash char(64) not null unique
);

-- One line for each part of a record; org.kpcsc.workspace.audit.Chain writes the same.
create function audit.form(r audit.record, ordinal bigint) returns text
    language sql stable set search_path = pg_catalog, pg_temp
    return E'\n' || ordinal
        || E'\n' || cast(extract(epoch from r.at) * 1000000 as bigint)
        || E'\n' || coalesce(cast(r.person as text), '')
        || E'\n' || coalesce(cast(r.organisation as text), '')
        || E'\n' || r.act
        || E'\n' || cast(r.subject as text)
        || E'\n' || array_to_string(r.concerns, ',');

-- Runs at the commit, as the owner: the application itself cannot write a seal. The lock is the
-- last thing that a transaction waits for, so it is short and cannot end in a deadlock. One chain
-- for all: audited acts are people's acts, a few a second at most.
create function audit.seal() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as
$$
declare
    latest audit.seal;
    place bigint;
    previous_hash text;
begin
    perform pg_advisory_xact_lock(727002);
    select s.* into latest from audit.seal s order by s.ordinal desc limit 1;
    place := coalesce(latest.ordinal, 0) + 1;
    previous_hash := coalesce(latest.hash, repeat('0', 64));
    insert into audit.seal (ordinal, record, previous, hash)
    values (place, new.id, previous_hash,
            encode(sha256(convert_to(previous_hash || audit.form(new, place), 'UTF8')), 'hex'));
    return null;
end
$$;
revoke execute on function audit.seal() from public;

create constraint trigger record_sealed after insert on audit.record
    deferrable initially deferred
    for each row execute function audit.seal();

-- Nobody changes or deletes, the owner's own slips included.
create function audit.refuse() returns trigger language plpgsql as
$$
begin
    raise exception 'audit records are only ever added';
end
$$;
create trigger record_kept before update or delete or truncate on audit.record
    for each statement execute function audit.refuse();
create trigger seal_kept before update or delete or truncate on audit.seal
    for each statement execute function audit.refuse();

grant usage on schema audit to "${app_role}";
grant select, insert on audit.record to "${app_role}";
grant select on audit.seal to "${app_role}";
