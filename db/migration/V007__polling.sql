-- States that an editor can read, how often a source is looked at, and the gaps in its coverage with their reasons.

alter table source drop constraint source_state_check;

update source
set state = case
        when state = 'WELL' then 'HEALTHY'
        when state = 'SLOWED' or trouble = 'TIMEOUT' then 'SLOW'
        when state = 'FAILING' and trouble in ('NOT_A_FEED', 'NOT_TEXT') then 'NOT_A_FEED'
        when state = 'FAILING' and trouble in ('ROBOTS', 'FORBIDDEN') then 'BLOCKED'
        when state = 'FAILING' and trouble = 'GONE' then 'GONE'
        when state = 'FAILING' and trouble = 'EMPTY' then 'EMPTY'
        else state
    end;

alter table source
    add constraint source_state_check check (state in
        ('NEW', 'HEALTHY', 'QUIET', 'EMPTY', 'NOT_A_FEED', 'BLOCKED', 'GONE', 'SLOW', 'FAILING')),
    add column state_since      timestamptz not null default now(),
    -- The wait that was chosen after its last good look; until there is one, poll_seconds.
    add column interval_seconds integer,
    -- The newest date that its listing has shown; where it shows none, when it last showed something new.
    add column newest_item_at   timestamptz;

-- A wait that a host asked for, for all nodes.
alter table host add column held_off_until timestamptz;

-- Intervals in which a source was not collected, and why. The one without an end lasts still.
create table coverage_gap (
    id        bigint generated always as identity primary key,
    source_id bigint      not null references source on delete cascade,
    from_at   timestamptz not null,
    to_at     timestamptz,
    reason    text        not null check (reason in ('FAILING', 'DISABLED', 'NOT_RUNNING', 'OVERFLOW')),
    -- Why a failing source failed, as its column trouble said when it began to.
    trouble   text,
    -- The listing reached back over the gap afterwards, so that nothing of it should be missing.
    caught_up boolean     not null default false,
    check (to_at is null or from_at <= to_at)
);

create unique index coverage_gap_open on coverage_gap (source_id) where to_at is null;
create index coverage_gap_source on coverage_gap (source_id, from_at desc, id desc);
create index coverage_gap_from on coverage_gap (from_at);

-- Whoever switches a source off, by whatever way, the ledger knows since when. Its next look ends the gap.
create function source_switched_off() returns trigger language plpgsql as $$
begin
    update coverage_gap
    set to_at = greatest(from_at, now())
    where source_id = new.id
      and to_at is null;
    insert into coverage_gap (source_id, from_at, reason)
    values (new.id, now(), 'DISABLED');
    return null;
end
$$;

create trigger source_switched_off
    after update of enabled on source
    for each row
    when (old.enabled and not new.enabled and old.last_polled_at is not null)
    execute function source_switched_off();
