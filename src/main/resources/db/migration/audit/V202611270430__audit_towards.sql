alter table audit.record add column towards uuid;

-- A record of before has no such part, and its line stays what it was when it was sealed.
create or replace function audit.form(r audit.record, ordinal bigint) returns text
    language sql stable set search_path = pg_catalog, pg_temp
    return E'\n' || ordinal
        || E'\n' || cast(extract(epoch from r.at) * 1000000 as bigint)
        || E'\n' || coalesce(cast(r.person as text), '')
        || E'\n' || coalesce(cast(r.organisation as text), '')
        || E'\n' || r.act
        || E'\n' || cast(r.subject as text)
        || E'\n' || array_to_string(r.concerns, ',')
        || coalesce(E'\n' || cast(r.towards as text), '');
