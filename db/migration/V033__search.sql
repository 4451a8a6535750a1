-- Search: stems and facets stand beside the words of articles, and claims are found by their words too.

-- Words as they were stored before lack stems and facets; they are written again in small batches.
alter table article add column words_due boolean not null default true;

create index article_words_due on article (id) where words_due;

-- Null until they are written.
alter table claim add column words tsvector;

create index claim_words on claim using gin (words);
create index claim_words_due on claim (id) where words is null;

-- What was not yet merged into the index is searched one by one: little of it, so that a rare word stays fast.
alter index article_words set (gin_pending_list_limit = 512);
alter index claim_words set (gin_pending_list_limit = 512);

-- A claim that changes without its words, as by an analyst's correction, gets them again, and so does its article.
create function marsad_claim_words_due() returns trigger
    language plpgsql as $$
begin
    new.words := null;
    update article set words_due = true where id = new.article_id and not words_due;
    return new;
end
$$;

create trigger words_due before update of content, speaker_entity_id, speaker_text, anonymous, stance on claim
    for each row
    when ((old.content, old.speaker_entity_id, old.speaker_text, old.anonymous, old.stance)
              is distinct from (new.content, new.speaker_entity_id, new.speaker_text, new.anonymous, new.stance)
          and new.words is not distinct from old.words)
    execute function marsad_claim_words_due();

-- In which part of the newest articles and claims a lexeme stands, where that is one in a thousand or more. By it a search is
-- planned: what is frequent is found by walking back from the newest, what is rare through the index of words.
create table lexeme_share (
    target text not null check (target in ('article', 'claim')),
    lexeme text collate "C" not null,
    share  real not null,
    primary key (target, lexeme)
);
