-- What analysts make of claims. A review is a row saying who, when, what and why; none is ever changed.

alter table claim
    -- What its reviews come to, kept by marsad_reviewed() in the transaction that adds one, so that lists can filter by it.
    add column reviews     integer  not null default 0,
    add column verdict     text     check (verdict in ('CONFIRMED', 'CORRECTED', 'REJECTED', 'MERGED')),
    add column status      text     not null default 'ASSERTED'
        check (status in ('ASSERTED', 'REPEATED', 'DENIED', 'WALKED_BACK', 'CONFIRMED', 'ACTED_ON')),
    add column reliability text     check (reliability in ('A', 'B', 'C', 'D', 'E', 'F')),
    add column credibility smallint check (credibility between 1 and 6),
    add column merged_into bigint   references claim,
    -- The reader that no longer reads a claim which people worked on; null while it is read.
    add column dropped_by  text,
    add column dropped_at  timestamptz,
    -- Whether it stands: neither rejected nor merged into another, nor dropped without anybody's word for it.
    add column counts      boolean  not null default true;

create index claim_verdict on claim (verdict, sort_day desc, id desc) where verdict is not null;
create index claim_status on claim (status, sort_day desc, id desc) where status <> 'ASSERTED';
create index claim_dropped on claim (sort_day desc, id desc) where dropped_by is not null;
create index claim_merged on claim (merged_into) where merged_into is not null;
-- What waits for a review: statements that take a stance.
create index claim_waiting on claim (sort_day desc, id desc) where reviews = 0 and stance <> 'ASSERTS';

-- Its number counts up within the claim: of two analysts who decide on what they both saw, the second finds it taken.
create table review (
    id                  bigint generated always as identity primary key,
    claim_id            bigint      not null references claim,
    number              integer     not null check (number > 0),
    at                  timestamptz not null,
    by_name             text        not null,
    decision            text        not null check (decision in ('CONFIRM', 'REJECT', 'CORRECT', 'MERGE', 'COMMENT')),
    why                 text        not null check (why <> '' or decision = 'CONFIRM'),
    reliability         text        check (reliability in ('A', 'B', 'C', 'D', 'E', 'F')),
    credibility         smallint    check (credibility between 1 and 6),
    status              text        check (status in ('ASSERTED', 'REPEATED', 'DENIED', 'WALKED_BACK', 'CONFIRMED', 'ACTED_ON')),
    evidence_claim_id   bigint      references claim,
    evidence_article_id bigint      references article,
    -- The sentence of that article.
    evidence_words      text,
    into_claim_id       bigint      references claim,
    unique (claim_id, number),
    check ((decision = 'MERGE') = (into_claim_id is not null)),
    check (into_claim_id <> claim_id),
    check (evidence_claim_id <> claim_id)
);

create index review_at on review (at desc, id desc);
create index review_evidence on review (evidence_claim_id) where evidence_claim_id is not null;
create index review_into on review (into_claim_id) where into_claim_id is not null;

-- One field that a review changed, with what was read or decided before. Empty where there is nothing.
create table correction (
    review_id bigint not null references review,
    field     text   not null
        check (field in ('STANCE', 'SPEAKER', 'SPEAKER_WORDS', 'ANONYMOUS', 'REFERS', 'CONTENT', 'CHAIN')),
    before    text   not null,
    after     text   not null,
    primary key (review_id, field),
    check (before <> after)
);

create trigger append_only before update or delete on review
    for each row execute function marsad_append_only();
create trigger append_only before update or delete on correction
    for each row execute function marsad_append_only();

-- Claims that two analysts judge without seeing each other's judgement.
create table double_coding (
    claim_id bigint      primary key references claim,
    asked_by text        not null,
    asked_at timestamptz not null
);

create table coding (
    claim_id bigint      not null references double_coding,
    slot     smallint    not null check (slot in (1, 2)),
    coder    text        not null,
    at       timestamptz not null,
    decision text        not null check (decision in ('CONFIRM', 'REJECT')),
    stance   text        not null,
    why      text        not null,
    primary key (claim_id, slot),
    unique (claim_id, coder)
);

create trigger append_only before update or delete on coding
    for each row execute function marsad_append_only();

-- UTF-16 code units, in which offsets count.
create function marsad_units(value text) returns integer
    language sql immutable strict parallel safe
    return length(value) + length(regexp_replace(value, '[^\U00010000-\U0010FFFF]', '', 'g'));

-- Lays what was decided over what was read, and keeps what the reviews come to. Called after each review and each reading.
create function marsad_reviewed(reviewed bigint) returns void
    language plpgsql as $$
declare
    last  record;
    fixed record;
begin
    select count(*) as reviews,
           (array_agg(decision order by number desc) filter (where decision <> 'COMMENT'))[1] as decision,
           (array_agg(into_claim_id order by number desc) filter (where decision <> 'COMMENT'))[1] as into_claim_id,
           (array_agg(status order by number desc) filter (where status is not null))[1] as status,
           (array_agg(reliability order by number desc) filter (where reliability is not null))[1] as reliability,
           (array_agg(credibility order by number desc) filter (where credibility is not null))[1] as credibility
    into last
    from review
    where claim_id = reviewed;

    select max(after) filter (where field = 'STANCE') as stance,
           max(after) filter (where field = 'SPEAKER') as speaker,
           max(after) filter (where field = 'SPEAKER_WORDS') as speaker_words,
           max(after) filter (where field = 'ANONYMOUS') as anonymous,
           max(after) filter (where field = 'REFERS') as refers,
           max(after) filter (where field = 'CONTENT') as content,
           max(after) filter (where field = 'CHAIN') as chain
    into fixed
    from (
        select distinct on (k.field) k.field, k.after
        from correction k
        join review r on r.id = k.review_id
        where r.claim_id = reviewed
        order by k.field, r.number desc
    ) newest;

    update claim c
    set reviews = last.reviews,
        verdict = case last.decision
                      when 'CONFIRM' then 'CONFIRMED' when 'CORRECT' then 'CORRECTED'
                      when 'REJECT' then 'REJECTED' when 'MERGE' then 'MERGED' end,
        merged_into = last.into_claim_id,
        status = coalesce(last.status, 'ASSERTED'),
        reliability = last.reliability,
        credibility = last.credibility,
        counts = coalesce(last.decision, '') not in ('REJECT', 'MERGE')
                 and (c.dropped_by is null or coalesce(last.decision, '') in ('CONFIRM', 'CORRECT')),
        stance = coalesce(fixed.stance, c.stance),
        speaker_entity_id = case when fixed.speaker is null then c.speaker_entity_id
                                 else coalesce((select id from entity where slug = fixed.speaker),
                                               (select entity_id from former_slug where slug = fixed.speaker)) end,
        speaker_text = case when fixed.speaker_words is null then c.speaker_text
                            else nullif(fixed.speaker_words, '') end,
        anonymous = coalesce(fixed.anonymous::boolean, c.anonymous),
        refers_edtf = case when fixed.refers is null then c.refers_edtf else nullif(fixed.refers, '') end,
        content = coalesce(fixed.content, c.content),
        spans = case when strpos(c.sentence, fixed.content) > 0
                     then (select jsonb_build_array(jsonb_build_array(start, start + marsad_units(fixed.content)))
                           from (select c.sentence_start
                                        + marsad_units(left(c.sentence, strpos(c.sentence, fixed.content) - 1))
                                 ) as place (start))
                     else c.spans end
    where c.id = reviewed;

    if fixed.chain is not null then
        delete from claim_hop where claim_id = reviewed;
        insert into claim_hop (claim_id, position, text, start_offset, end_offset, entity_id)
        select reviewed, hop.place - 1, hop.text, c.sentence_start, c.sentence_start,
               (select e.id from entity e where lower(hop.text) in (lower(e.name), lower(e.name_ar), e.slug) order by e.id limit 1)
        from claim c,
             regexp_split_to_table(fixed.chain, '\n') with ordinality as hop (text, place)
        where c.id = reviewed
          and hop.text <> '';
    end if;
end
$$;
