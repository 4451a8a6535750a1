-- Articles with their revisions and the bytes they were read from.

-- The folding that search and its index share: case and Arabic letter forms; apostrophes, tatweel and vowel signs go.
create function marsad_fold(value text) returns text
    language sql immutable strict parallel safe
    return translate(lower(value), 'أإآٱىةؤئکیە''’‘ʿʾ`ـًٌٍَُِّْٰ', 'اااايهويكيه');

create table snapshot (
    id         bigint generated always as identity primary key,
    url        text        not null,
    sha256     bytea       not null,
    fetched_at timestamptz not null,
    status     integer     not null,
    headers    jsonb       not null,
    size       integer     not null,
    body       bytea       not null,
    unique (url, sha256)
);

create table story (
    id                bigint generated always as identity primary key,
    origin_article_id bigint,
    created_at        timestamptz not null default now()
);

create table article (
    id                  bigint generated always as identity primary key,
    source_id           bigint      not null references source,
    url                 text        not null unique,
    title               text        not null,
    authors             text[]      not null,
    published_at        timestamptz,
    published_day       date,
    published_precision text        check (published_precision in ('DAY', 'MINUTE', 'SECOND')),
    published_basis     text,
    modified_at         timestamptz,
    dated_at            timestamptz not null,
    language            text        not null,
    body                text        not null,
    excerpt             text        not null,
    body_sha256         bytea       not null,
    words               tsvector    not null,
    revision            integer     not null default 1,
    snapshot_id         bigint      not null references snapshot,
    story_id            bigint      not null references story,
    story_reason        text        not null check (story_reason in ('ORIGIN', 'COPY')),
    credit              text,
    first_seen_at       timestamptz not null,
    changed_at          timestamptz not null,
    page_version        text        not null,
    tag_version         text        not null,
    date_version        text        not null,
    claim_version       text        not null,
    gazetteer_version   text        not null
);

create index article_dated on article (dated_at desc, id desc);
create index article_source on article (source_id, dated_at desc, id desc);
create index article_language on article (language, dated_at desc, id desc);
create index article_story on article (story_id, dated_at, id);
create index article_first_seen on article (first_seen_at desc, id desc);
create index article_words on article using gin (words);

alter table story add foreign key (origin_article_id) references article on delete set null;
alter table item add foreign key (article_id) references article on delete set null;

create table revision (
    article_id  bigint      not null references article on delete cascade,
    number      integer     not null,
    title       text        not null,
    body        text        not null,
    snapshot_id bigint      not null references snapshot,
    seen_at     timestamptz not null,
    primary key (article_id, number)
);

-- Bottom-k sketch of an article's word shingles (Broder 1997), by which near-copies find each other.
create table shingle (
    hash       bigint not null,
    article_id bigint not null references article on delete cascade,
    primary key (hash, article_id)
);

create index shingle_article on shingle (article_id);
