-- A claim whose chain an analyst corrected is found by that chain: its words are written again whenever its reviews are laid
-- over it. The hops themselves have no trigger, since each reading replaces them together with the words.
create function marsad_chain_words_due() returns trigger
    language plpgsql as $$
begin
    if exists (select 1
               from correction k
               join review r on r.id = k.review_id
               where r.claim_id = new.id
                 and k.field = 'CHAIN') then
        new.words := null;
        update article set words_due = true where id = new.article_id and not words_due;
    end if;
    return new;
end
$$;

create trigger chain_words_due before update of reviews on claim
    for each row
    execute function marsad_chain_words_due();
