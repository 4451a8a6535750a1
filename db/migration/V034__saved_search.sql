-- Searches that somebody keeps, for herself or for the team, and when each reader last saw what they find.

create table saved_search (
    id         bigint      generated always as identity primary key,
    account_id bigint      not null references account on delete cascade,
    name       text        not null check (length(name) between 1 and 100),
    query      text        not null check (length(query) between 1 and 2000),
    kind       text        not null check (kind in ('articles', 'claims')),
    by_names   boolean     not null,
    shared     boolean     not null,
    created_at timestamptz not null,
    unique (account_id, name)
);

create index saved_search_shared on saved_search (name, id) where shared;

create table saved_search_seen (
    saved_search_id bigint      not null references saved_search on delete cascade,
    account_id      bigint      not null references account on delete cascade,
    seen_at         timestamptz not null,
    primary key (saved_search_id, account_id)
);
