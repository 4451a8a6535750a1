-- Why an article is in its story, where its report comes from, what went on from what, and what editors decided about it.

alter table article
    drop constraint article_story_reason_check,
    add constraint article_story_reason_check
        check (story_reason in ('ORIGIN', 'COPY', 'EXCERPT', 'TRANSLATION', 'EDITOR'));

alter table story
    -- When its earliest member was published.
    add column first_at           timestamptz,
    -- The outlet that its members credit where no article of that outlet is a member. Its origin_article_id is then the
    -- member that stands nearest to that report.
    add column origin_entity_id   bigint references entity on delete set null,
    -- The story under which this one's report counts, where both carry one report; never one that counts under another.
    add column counts_under       bigint references story on delete set null,
    -- Where its members went when it became part of another story: its address leads there.
    add column merged_into        bigint references story on delete set null,
    -- Set where an editor has set the origin: clustering leaves it alone then.
    add column origin_decision_id bigint,
    -- Counts editors' decisions, so that of two at once the second sees the first's.
    add column version            integer not null default 0,
    add constraint story_counts_under_another check (counts_under <> id);

create index story_counts_under on story (counts_under) where counts_under is not null;
create index story_merged_into on story (merged_into) where merged_into is not null;
create index story_origin_entity on story (origin_entity_id, first_at) where origin_entity_id is not null;

-- What stories are found and told by, one row an article: rebuilt whenever its text or its reading changes.
create table story_member (
    article_id       bigint      primary key references article on delete cascade,
    -- Its rows of story_print, so that they are found again without an index of their own.
    dated_at         timestamptz not null,
    prints           bigint[]    not null,
    -- Names, numbers and dates in the order of the text, in no language: what a translation keeps.
    anchors          bigint[]    not null,
    -- The article whose text it repeats, how much of it, and where a sentence of it stands in this article's body.
    like_id          bigint      references article on delete set null,
    resemblance      real        check (resemblance between 0 and 1),
    containment      real        check (containment between 0 and 1),
    sentence_start   integer,
    sentence_end     integer,
    -- Of a translation: how many anchors stand in the same order in both, of how many.
    anchors_shared   integer,
    anchors_total    integer,
    -- The outlet whose report it says it carries. Offsets are of the body where it is the place, else null.
    credit_entity_id bigint      references entity on delete set null,
    credit_source_id bigint      references source on delete set null,
    credit_text      text,
    credit_place     text        check (credit_place in ('PAGE', 'BYLINE', 'HEADLINE', 'DATELINE', 'LEAD', 'BODY', 'TAIL')),
    credit_start     integer,
    credit_end       integer,
    -- Set where an editor put it into its story: clustering leaves it there then.
    decision_id      bigint
);

create index story_member_like on story_member (like_id) where like_id is not null;
create index story_member_decision on story_member (decision_id) where decision_id is not null;

-- A sample of the hashes of an article's shingles and of its pairs of anchors, in the order of time, so that of a hash
-- which many articles have only those nearest in time are looked at.
create table story_print (
    hash       bigint      not null,
    dated_at   timestamptz not null,
    article_id bigint      not null,
    primary key (hash, dated_at, article_id)
);

-- Stories that belong together and are two reports all the same.
create table story_link (
    story_id   bigint not null references story on delete cascade,
    earlier_id bigint not null references story on delete cascade,
    kind       text   not null check (kind in ('FOLLOW_UP')),
    -- How many words in a row both have, and how many anchors.
    words      integer not null,
    anchors    integer not null,
    primary key (story_id, earlier_id),
    check (story_id <> earlier_id)
);

create index story_link_earlier on story_link (earlier_id, story_id);

-- What editors decided, for good: an undoing is a decision of its own.
create table story_decision (
    id               bigint      generated always as identity primary key,
    at               timestamptz not null,
    by_name          text        not null,
    act              text        not null check (act in ('SPLIT', 'MERGE', 'ORIGIN', 'UNDO')),
    story_id         bigint      not null,
    other_story_id   bigint,
    article_id       bigint,
    origin_entity_id bigint,
    why              text        not null,
    undoes           bigint      unique references story_decision,
    check ((act = 'UNDO') = (undoes is not null))
);

create index story_decision_story on story_decision (story_id, id desc);
create index story_decision_other on story_decision (other_story_id, id desc) where other_story_id is not null;

-- Which articles a decision moved, and from where.
create table story_decision_article (
    decision_id  bigint not null references story_decision,
    article_id   bigint not null,
    from_story   bigint not null,
    to_story     bigint not null,
    -- The decision that had put it there before; null for clustering.
    before_id    bigint,
    primary key (decision_id, article_id)
);

create trigger append_only before update or delete on story_decision
    for each row execute function marsad_append_only();
create trigger append_only before update or delete on story_decision_article
    for each row execute function marsad_append_only();

-- Pairs of articles that a standing decision keeps in two stories.
create table story_apart (
    article_id  bigint not null references article on delete cascade,
    other_id    bigint not null references article on delete cascade,
    decision_id bigint not null references story_decision,
    primary key (article_id, other_id, decision_id)
);

create index story_apart_other on story_apart (other_id);
create index story_apart_decision on story_apart (decision_id);

-- Outlets of one owner are one family, as long as the citation says so.
create table family (
    id         bigint      generated always as identity primary key,
    slug       text        not null unique,
    name       text        not null check (name <> ''),
    name_ar    text        not null default '',
    owner      text        not null default '',
    version    integer     not null default 0,
    edited_by  text        not null,
    edited_at  timestamptz not null
);

create table family_member (
    id        bigint generated always as identity primary key,
    family_id bigint not null references family on delete cascade,
    source_id bigint not null references source on delete cascade,
    from_day  date,
    to_day    date,
    citation  text   not null check (citation <> ''),
    check (from_day <= to_day)
);

create index family_member_family on family_member (family_id);
create index family_member_source on family_member (source_id, from_day);

-- The words that editors choose from for source.camp.
create table camp (
    name    text primary key check (name <> ''),
    name_ar text not null default ''
);

alter table source
    -- The group or body whose side the outlet speaks for: it never counts as independent.
    add column party_entity_id bigint references entity on delete set null,
    add column party_citation  text;

-- Under which origin an article's report counts: the contract for all who count origins.
--   origin_key         equal for articles that carry one report; count distinct ones
--   origin_article_id  the report itself where an outlet that is watched wrote it, else the member nearest to it
--   origin_entity_id   the outlet of the gazetteer that wrote it and is credited, where the report itself is not stored
--   origin_source_id   of origin_article_id, where that is the report itself
--   family_id, camp    of the article's own outlet on the day when it was published
--   party_entity_id    whom the origin's outlet speaks for, if it is a party: such an origin is never independent
create view article_origin as
select a.id                              as article_id,
       a.source_id,
       a.story_id,
       coalesce(s.counts_under, s.id)    as origin_key,
       s.origin_article_id,
       s.origin_entity_id,
       case when s.origin_entity_id is null then o.source_id end as origin_source_id,
       f.family_id,
       src.camp,
       case
           when s.origin_entity_id is null then os.party_entity_id
           else (select r.target_id
                 from relation r
                 join entity e on e.id = r.target_id and e.kind = 'GROUP'
                 where r.entity_id = s.origin_entity_id
                   and r.type in ('part_of', 'front_of')
                   and r.to_date is null
                 order by r.id
                 limit 1)
       end                               as party_entity_id
from article a
join source src on src.id = a.source_id
join story s on s.id = a.story_id
left join article o on o.id = s.origin_article_id
left join source os on os.id = o.source_id
left join lateral (
    select m.family_id
    from family_member m
    where m.source_id = a.source_id
      and coalesce(m.from_day, '-infinity') <= (a.dated_at at time zone 'Asia/Baghdad')::date
      and coalesce(m.to_day, 'infinity') >= (a.dated_at at time zone 'Asia/Baghdad')::date
    order by m.id
    limit 1
) f on true;
