-- Names that recur near known entities and are in no gazetteer.

-- Spellings of one name: case, apostrophes, hyphens and Arabic letter forms do not tell them apart.
create function marsad_name_key(value text) returns text
    language sql immutable strict parallel safe
    return btrim(regexp_replace(marsad_fold(value), '[-‐‑–\s]+', ' ', 'g'));

create index alias_name_key on alias (marsad_name_key(text));

create table suggestion (
    id            bigint generated always as identity primary key,
    key           text        not null unique,
    name          text        not null,
    language      text        not null,
    articles      integer     not null default 0,
    first_seen_at timestamptz not null,
    last_seen_at  timestamptz not null,
    -- Dismissed for good, by whom and when; null while it is open.
    dismissed_by  text,
    dismissed_at  timestamptz
);

create index suggestion_open on suggestion (articles desc, id desc) where dismissed_at is null;
create index suggestion_rare on suggestion (last_seen_at) where dismissed_at is null and articles = 1;

-- Some of the places where it stood, as contexts for the editor.
create table suggestion_sighting (
    suggestion_id bigint  not null references suggestion on delete cascade,
    article_id    bigint  not null references article on delete cascade,
    start_offset  integer not null,
    end_offset    integer not null,
    primary key (suggestion_id, article_id)
);

create index suggestion_sighting_article on suggestion_sighting (article_id);

-- When the article was searched for new names; null until then.
alter table article add column names_at timestamptz;

create index article_names_due on article (id) where names_at is null;
