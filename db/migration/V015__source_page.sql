-- What the newest pages of a source left behind for the reading of its next ones: the source's memory.
-- Lines and paths are hashes; lines_shown are the lines' words for editors, which reading never loads.

create table source_page (
    source_id   bigint      not null references source on delete cascade,
    url         text        not null,
    seen_at     timestamptz not null,
    title       text        not null,
    sketch      bigint[]    not null,
    lines       bigint[]    not null,
    lines_shown text[]      not null,
    paths       bigint[]    not null,
    odds        real[]      not null,
    primary key (source_id, url),
    check (cardinality(lines) = cardinality(lines_shown)),
    check (cardinality(paths) = cardinality(odds))
);
