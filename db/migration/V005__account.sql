-- People and what they may do. Roles include each other: ADMIN, EDITOR, ANALYST.

create table account (
    id            bigint generated always as identity primary key,
    name          text        not null unique check (name ~ '^[a-z][a-z0-9._-]{1,62}$'),
    password_hash text        not null,
    role          text        not null check (role in ('ANALYST', 'EDITOR', 'ADMIN')),
    enabled       boolean     not null default true,
    created_at    timestamptz not null default now(),
    last_visit_at timestamptz,
    version       integer     not null default 0
);
