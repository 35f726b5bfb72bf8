create schema notifications;

create table notifications.notice (
    id uuid primary key,
    person uuid not null,
    key text not null,
    args jsonb not null,
    path text not null,
    at timestamptz not null,
    read_at timestamptz
);
create index notice_person on notifications.notice (person, at desc);
create index notice_unread on notifications.notice (person) where read_at is null;

grant usage on schema notifications to "${app_role}";
grant select, insert, update, delete on all tables in schema notifications to "${app_role}";
