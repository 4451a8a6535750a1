-- What is watched, what its listings pointed at, and when it really was collected.

create table source (
    id              bigint generated always as identity primary key,
    slug            text        not null unique,
    name            text        not null,
    url             text        not null unique,
    listing_kind    text        check (listing_kind in ('FEED', 'SITEMAP', 'PAGE')),
    listing_url     text,
    language        text,
    country         text,
    owner           text,
    camp            text,
    grade           text        check (grade in ('A', 'B', 'C', 'D', 'E', 'F')),
    enabled         boolean     not null default true,
    poll_seconds    integer     not null default 900 check (poll_seconds between 5 and 604800),
    state           text        not null default 'NEW' check (state in ('NEW', 'WELL', 'QUIET', 'SLOWED', 'FAILING')),
    trouble         text,
    trouble_detail  text,
    trouble_since   timestamptz,
    failures        integer     not null default 0,
    etag            text,
    last_modified   text,
    -- When its listing is asked for again, and when anything of it is due: its listing or an article.
    listing_due_at  timestamptz not null default now(),
    next_due_at     timestamptz not null default now(),
    last_polled_at  timestamptz,
    last_well_at    timestamptz,
    created_at      timestamptz not null default now(),
    version         integer     not null default 0
);

create index source_due on source (next_due_at) where enabled;

-- An address that a listing of the source pointed at, and what became of it. A failure keeps its reason here.
create table item (
    id              bigint generated always as identity primary key,
    source_id       bigint      not null references source on delete cascade,
    url             text        not null,
    guid            text,
    title           text,
    published_at    timestamptz,
    state           text        not null default 'LISTED' check (state in ('LISTED', 'STORED', 'REFUSED', 'FAILED')),
    trouble         text,
    trouble_detail  text,
    attempts        integer     not null default 0,
    checks          integer     not null default 0,
    next_try_at     timestamptz,
    etag            text,
    last_modified   text,
    article_id      bigint,
    first_listed_at timestamptz not null default now(),
    unique (source_id, url)
);

create index item_due on item (source_id, (article_id is not null), next_try_at, id) where next_try_at is not null;
create index item_listed on item (source_id, first_listed_at);
create index item_trouble on item (source_id, id desc) where state in ('REFUSED', 'FAILED');

-- Intervals in which a source really was collected: silence outside of them is not absence of events.
create table coverage (
    source_id bigint      not null references source on delete cascade,
    from_at   timestamptz not null,
    to_at     timestamptz not null,
    primary key (source_id, from_at),
    check (from_at <= to_at)
);

-- The next free moment of a host, for all nodes. A pass that was never given back runs out at held_until.
create table host (
    name       text        primary key,
    free_at    timestamptz not null default '-infinity',
    held_by    uuid,
    held_until timestamptz
);
