-- One row says that what this database holds is the demo.
create schema operations;
create table operations.demo (
    loaded_at timestamptz not null
);
grant usage on schema operations to "${app_role}";
grant select, insert on all tables in schema operations to "${app_role}";
