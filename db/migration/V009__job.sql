-- Work that a person started: what it touches, how far it is, what failed and why.

create table job (
    id         bigint generated always as identity primary key,
    kind       text        not null,
    -- What was asked for: one article, or a source's and a span's articles, or a list of them and the reason for it.
    article_id bigint,
    source_id  bigint,
    from_day   date,
    to_day     date,
    reason     text,
    state      text        not null default 'QUEUED' check (state in ('QUEUED', 'RUNNING', 'DONE', 'CANCELLED')),
    -- Targets of one lane are run one after the other; lanes run side by side, on any node.
    lanes      integer     not null check (lanes > 0),
    sources    integer     not null,
    total      integer     not null,
    done       integer     not null default 0,
    unchanged  integer     not null default 0,
    skipped    integer     not null default 0,
    failed     integer     not null default 0,
    asked_by   text        not null,
    asked_at   timestamptz not null,
    started_at timestamptz,
    ended_at   timestamptz,
    ended_by   text
);

create index job_active on job (id) where state in ('QUEUED', 'RUNNING');

-- Written when the job is made, so that its counts are exact and a restart loses nothing. A dead letter is one that FAILED.
create table job_target (
    job_id      bigint      not null references job on delete cascade,
    position    integer     not null,
    lane        integer     not null,
    target_id   bigint      not null,
    label       text        not null,
    state       text        not null default 'WAITING'
        check (state in ('WAITING', 'DONE', 'UNCHANGED', 'SKIPPED', 'FAILED')),
    trouble     text,
    detail      text,
    attempts    integer     not null default 0,
    -- How often it was taken up; more often than it ended means that it took its node down with it.
    begun       integer     not null default 0,
    next_try_at timestamptz not null,
    ended_at    timestamptz,
    primary key (job_id, position)
);

create index job_target_due on job_target (job_id, lane, next_try_at, position) where state = 'WAITING';
create index job_target_again on job_target (job_id, next_try_at) where state = 'WAITING' and trouble is not null;
create index job_target_failed on job_target (job_id, position) where state = 'FAILED';

-- From an article to the addresses under which it was found.
create index item_article on item (article_id) where article_id is not null;
