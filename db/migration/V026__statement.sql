-- Claims of several articles that are one statement, and statements that answer one another.

create table statement (
    id                bigint      generated always as identity primary key,
    -- As its first instance says it. The words stay where a statement that was decided on has lost all its instances.
    head_claim_id     bigint      references claim on delete set null,
    day               date        not null,
    stance            text        not null,
    speaker_entity_id bigint      references entity on delete set null,
    speaker_text      text,
    anonymous         boolean     not null,
    content           text        not null,
    language          text        not null,
    created_at        timestamptz not null default now(),
    -- When a person first decided on it. Since then matching neither merges nor deletes it.
    decided_at        timestamptz,
    -- Where its instances went when it became part of another: its address leads there.
    merged_into       bigint      references statement on delete set null,
    -- Counts persons' decisions, so that of two at once the second sees the first's.
    version           integer     not null default 0,
    constraint statement_merged_into_another check (merged_into <> id)
);

create index statement_day on statement (day desc, id desc);
create index statement_speaker on statement (speaker_entity_id, day desc, id desc);
create index statement_head on statement (head_claim_id);
create index statement_merged_into on statement (merged_into) where merged_into is not null;

create table statement_claim (
    claim_id      bigint  primary key references claim on delete cascade,
    statement_id  bigint  not null references statement,
    -- Hash of who speaks, by which and by the day instances find each other.
    who           bigint  not null,
    day           date    not null,
    -- Hash of all that matching looks at: while it is the same, the claim is left where it is.
    says          bigint  not null,
    why           text    not null check (why in ('FIRST', 'WORDS', 'SENSE', 'TRANSLATION', 'COPY', 'DECIDED')),
    -- The claim that it is most like, and how much.
    like_claim_id bigint  references claim on delete set null,
    likeness      real    check (likeness between 0 and 1),
    -- Set where a person put it there: matching leaves it there then.
    decision_id   bigint
);

create index statement_claim_statement on statement_claim (statement_id, day, claim_id);
create index statement_claim_who on statement_claim (who, day, claim_id);
create index statement_claim_like on statement_claim (like_claim_id) where like_claim_id is not null;

-- Which side a claim takes towards the arms, attacks or command of a group, and denials that concern it: what a later or
-- earlier claim may contradict, in the order of time.
create table claim_side (
    entity_id bigint not null references entity on delete cascade,
    side      text   not null check (side in ('YIELDS', 'HOLDS', 'DENIES')),
    day       date   not null,
    claim_id  bigint not null references claim on delete cascade,
    primary key (entity_id, side, day, claim_id)
);

create index claim_side_claim on claim_side (claim_id);

-- A claim that answers another, the later one first.
create table claim_answer (
    claim_id bigint not null references claim on delete cascade,
    other_id bigint not null references claim on delete cascade,
    kind     text   not null check (kind in ('DENIES', 'REFUSES_AFTER_PLEDGE', 'PLEDGES_AFTER_REFUSAL',
                                             'DIFFERENT_NUMBER', 'REPEATS', 'CONFIRMS')),
    likeness real   not null check (likeness between 0 and 1),
    primary key (claim_id, other_id, kind),
    check (claim_id <> other_id)
);

create index claim_answer_other on claim_answer (other_id);

-- Statements that answer one another, each pair and kind once, with the two claims that show it best.
create view statement_link as
select distinct on (mine.statement_id, theirs.statement_id, a.kind)
       mine.statement_id, theirs.statement_id as other_id, a.kind, a.claim_id, a.other_id as other_claim_id, a.likeness
from claim_answer a
join statement_claim mine on mine.claim_id = a.claim_id
join statement_claim theirs on theirs.claim_id = a.other_id
where mine.statement_id <> theirs.statement_id
order by mine.statement_id, theirs.statement_id, a.kind, a.likeness desc, a.claim_id, a.other_id;

-- Instances with what they count under. An instance's origin is who first had it: the outlet on the far side of its chain
-- where the gazetteer knows that, else its article's origin. Counts of origins count distinct ones.
create view statement_instance as
select i.statement_id,
       i.claim_id,
       c.article_id,
       o.source_id,
       o.story_id,
       case when first.id is null then 'r' || o.origin_key else 'o' || first.id end as origin,
       first.id                                                                     as origin_entity_id,
       o.origin_article_id,
       o.origin_source_id,
       case when o.family_id is null then 's' || o.source_id else 'f' || o.family_id end as family,
       o.camp,
       case
           when first.id is null or first.id = own.entity_id then o.party_entity_id
           else (select r.target_id
                 from relation r
                 join entity e on e.id = r.target_id and e.kind = 'GROUP'
                 where r.entity_id = first.id
                   and r.type in ('part_of', 'front_of')
                   and r.to_date is null
                 order by r.id
                 limit 1)
       end                                                                          as party_entity_id
from statement_claim i
join claim c on c.id = i.claim_id
join article_origin o on o.article_id = c.article_id
left join lateral (
    select h.entity_id
    from claim_hop h
    where h.claim_id = c.id
      and h.entity_id is not null
    order by h.position desc
    limit 1
) hop on true
-- A watched outlet that is in the gazetteer too counts as the same as where others credit it.
left join lateral (
    select x.entity_id
    from source s
    join alias x on marsad_name_key(x.text) = marsad_name_key(s.name)
    join entity e on e.id = x.entity_id and e.kind = 'OUTLET'
    where s.id = o.origin_source_id
    order by x.entity_id
    limit 1
) own on true
left join lateral (select coalesce(hop.entity_id, o.origin_entity_id, own.entity_id) as id) first on true;
