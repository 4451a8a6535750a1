-- How seldom a feed asks to be read (RSS ttl, sy:updatePeriod). Kept, for an answer that it has not changed does not say so.

alter table source
    add column pace_seconds integer check (pace_seconds > 0);

-- The newest answer of a source's listing that could not be read, as far as it was kept.
create table listing_answer (
    source_id   bigint      primary key references source on delete cascade,
    snapshot_id bigint      not null references snapshot,
    reason      text        not null,
    detail      text        not null,
    seen_at     timestamptz not null
);

create index listing_answer_snapshot on listing_answer (snapshot_id);
