-- The extensions that the modules use, in a schema of their own: in somebody else's database "public" may be closed.
create schema extensions;
create extension if not exists unaccent schema extensions;
create extension if not exists pg_trgm schema extensions;
create extension if not exists btree_gist schema extensions;
grant usage on schema extensions to "${app_role}";
