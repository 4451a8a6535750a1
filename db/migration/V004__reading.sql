-- What the pure stages read out of an article. Rebuilt whole with the article, in its transaction.
-- Offsets count UTF-16 code units of article.body.

create table mention (
    article_id   bigint  not null references article on delete cascade,
    entity_id    bigint  not null references entity on delete cascade,
    start_offset integer not null,
    end_offset   integer not null,
    surface      text    not null,
    rule         text    not null,
    extractor    text    not null,
    primary key (article_id, entity_id, start_offset, extractor),
    check (start_offset < end_offset)
);

-- One row for an article and an entity, in the order in which an entity's pages list articles.
create table article_entity (
    entity_id  bigint      not null references entity on delete cascade,
    dated_at   timestamptz not null,
    article_id bigint      not null references article on delete cascade,
    mentions   integer     not null,
    primary key (entity_id, dated_at, article_id)
);

create index article_entity_article on article_entity (article_id);

create table date_expression (
    article_id   bigint  not null references article on delete cascade,
    start_offset integer not null,
    end_offset   integer not null,
    surface      text    not null,
    type         text    not null check (type in ('DATE', 'TIME', 'DURATION', 'SET')),
    value        text    not null,
    mod          text,
    edtf         text,
    primary key (article_id, start_offset)
);

create table claim (
    id                bigint generated always as identity primary key,
    article_id        bigint      not null references article on delete cascade,
    content_start     integer     not null,
    content_end       integer     not null,
    spans             jsonb       not null,
    content           text        not null,
    quote             text        not null check (quote in ('DIRECT', 'MIXED', 'INDIRECT')),
    cue_text          text,
    cue_start         integer     not null,
    cue_end           integer     not null,
    speaker_text      text,
    speaker_start     integer,
    speaker_end       integer,
    speaker_entity_id bigint      references entity on delete set null,
    speaker_name      text,
    anonymous         boolean     not null,
    anonymous_type    text,
    anonymous_count   integer,
    anonymous_reason  text,
    affiliation       text[]      not null default '{}',
    stance            text        not null,
    refers_edtf       text,
    reported_edtf     text,
    sort_day          date        not null,
    sentence          text        not null,
    sentence_start    integer     not null,
    sentence_end      integer     not null,
    hedged            boolean     not null,
    extractor         text        not null,
    -- A claim keeps its id, and so its address, when its article is read again.
    unique (article_id, content_start, content_end, cue_start)
);

create index claim_day on claim (sort_day desc, id desc);
create index claim_speaker on claim (speaker_entity_id, sort_day desc, id desc);
create index claim_stance on claim (stance, sort_day desc, id desc);
create index claim_anonymous on claim (sort_day desc, id desc) where anonymous;

create table claim_hop (
    claim_id     bigint  not null references claim on delete cascade,
    position     integer not null,
    text         text    not null,
    start_offset integer not null,
    end_offset   integer not null,
    entity_id    bigint  references entity on delete set null,
    primary key (claim_id, position)
);

create index claim_hop_entity on claim_hop (entity_id, claim_id);

create table claim_about (
    claim_id  bigint not null references claim on delete cascade,
    entity_id bigint not null references entity on delete cascade,
    sort_day  date   not null,
    primary key (claim_id, entity_id)
);

create index claim_about_entity on claim_about (entity_id, sort_day desc, claim_id desc);

create table event (
    id             bigint generated always as identity primary key,
    article_id     bigint  not null references article on delete cascade,
    edtf           text    not null,
    first_day      date,
    last_day       date,
    precision      text    not null,
    basis          text    not null check (basis in ('STATED', 'RESOLVED', 'PUBLICATION')),
    sort_day       date    not null,
    sentence       text    not null,
    sentence_start integer not null,
    sentence_end   integer not null,
    unique (article_id, sentence_start, edtf)
);

create index event_day on event (sort_day desc, id desc);

create table event_entity (
    event_id  bigint not null references event on delete cascade,
    entity_id bigint not null references entity on delete cascade,
    sort_day  date   not null,
    primary key (event_id, entity_id)
);

create index event_entity_day on event_entity (entity_id, sort_day desc, event_id desc);
