create schema mail;

-- A mail that is sent is deleted: its link may be one that works once.
create table mail.outgoing (
    id uuid primary key,
    address text not null,
    language text not null,
    kind text not null,
    path text not null,
    written_at timestamptz not null,
    attempts int not null,
    next_attempt timestamptz not null
);
create index outgoing_next_attempt on mail.outgoing (next_attempt);

-- The demo's; nothing writes into it elsewhere.
create table mail.mailbox (
    id uuid primary key,
    address text not null,
    subject text not null,
    body text not null,
    received_at timestamptz not null
);
create index mailbox_received_at on mail.mailbox (received_at desc);

grant usage on schema mail to "${app_role}";
grant select, insert, update, delete on all tables in schema mail to "${app_role}";
