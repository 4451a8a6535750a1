-- The gazetteer.

create table entity (
    id          bigint generated always as identity primary key,
    slug        text not null unique,
    kind        text not null check (kind in ('GROUP', 'PERSON', 'STATE_BODY', 'OUTLET', 'PLACE')),
    name        text not null,
    name_ar     text not null,
    description text not null,
    confidence  text not null default 'normal' check (confidence in ('normal', 'low'))
);

create table alias (
    id            bigint generated always as identity primary key,
    entity_id     bigint  not null references entity on delete cascade,
    text          text    not null check (length(text) > 1),
    language      text    not null,
    kind          text    not null check (kind in ('NAME', 'ACRONYM', 'TRANSLITERATION', 'SHORT')),
    ambiguous     boolean not null,
    needs_context text[]  not null default '{}',
    shared_with   text[]  not null default '{}',
    unique (entity_id, text, language)
);

create table relation (
    id          bigint generated always as identity primary key,
    entity_id   bigint not null references entity on delete cascade,
    type        text   not null check (type in ('part_of', 'leads', 'deputy_of', 'ally_of', 'front_of', 'predecessor_of')),
    target_id   bigint not null references entity on delete cascade,
    from_date   text,
    to_date     text,
    unique nulls not distinct (entity_id, type, target_id, from_date)
);

create index relation_target on relation (target_id);

-- One row: which state of the gazetteer the tables hold.
create table gazetteer (
    only_row  boolean     primary key default true check (only_row),
    version   text        not null,
    loaded_at timestamptz not null
);
