#!/bin/bash
# Runs once, on an empty database: the two roles that the application asks for (docs/decisions/003).
set -euo pipefail
psql --quiet --set=ON_ERROR_STOP=1 --username="${POSTGRES_USER:-postgres}" --dbname=postgres \
    --set=owner_password="$(cat "${SECRETS:-/run/secrets}/owner_password")" \
    --set=application_password="$(cat "${SECRETS:-/run/secrets}/application_password")" <<'SQL'
set log_min_error_statement = panic;
create role workspace_owner login password :'owner_password';
create role workspace_app login password :'application_password';
create database workspace owner workspace_owner;
revoke all on database workspace from public;
grant connect on database workspace to workspace_app;
SQL
