create schema accounts;

create table accounts.person (
    id uuid primary key,
    name text not null,
    user_name text not null unique,
    address text unique,
    language text not null,
    active boolean not null,
    -- Argon2id in its encoded form: parameters, salt and hash.
    password text not null,
    -- The organisation chosen last, for the next sign-in to begin with.
    last_acted_for uuid,
    version integer not null
);

-- Someone belongs to an organisation while they hold a role there.
create table accounts.held_role (
    person uuid not null references accounts.person,
    organisation uuid not null,
    role text not null,
    primary key (person, organisation, role)
);
create index held_role_organisation on accounts.held_role (organisation, role);

create table accounts.invitation (
    id uuid primary key,
    organisation uuid not null,
    name text not null,
    address text,
    language text not null,
    -- SHA-256 of the token in the link; the token itself is nowhere.
    token_hash bytea not null unique,
    invited_by uuid references accounts.person,
    invited_at timestamptz not null,
    expires_at timestamptz not null,
    accepted_by uuid references accounts.person,
    withdrawn boolean not null,
    version integer not null
);
create index invitation_organisation on accounts.invitation (organisation);

create table accounts.invitation_role (
    invitation uuid not null references accounts.invitation,
    role text not null,
    primary key (invitation, role)
);

create table accounts.reset_link (
    token_hash bytea primary key,
    person uuid not null references accounts.person,
    expires_at timestamptz not null
);
create index reset_link_person on accounts.reset_link (person);

create table accounts.sign_in (
    id uuid primary key,
    token_hash bytea not null unique,
    person uuid not null references accounts.person,
    acting_for uuid not null,
    -- A rough name such as "Firefox, Android"; no network address is kept.
    device text not null,
    began_at timestamptz not null,
    last_used_at timestamptz not null,
    expires_at timestamptz not null
);
create index sign_in_person on accounts.sign_in (person);

create table accounts.deputyship (
    id uuid primary key,
    -- Named by this organisation, and void once it no longer coordinates.
    coordinator uuid not null,
    person uuid not null references accounts.person,
    organisation uuid not null,
    first_day date not null,
    last_day date not null,
    revoked boolean not null,
    version integer not null,
    check (first_day <= last_day)
);
create index deputyship_person on accounts.deputyship (person, organisation);

grant usage on schema accounts to "${app_role}";
grant select, insert, update, delete on all tables in schema accounts to "${app_role}";
