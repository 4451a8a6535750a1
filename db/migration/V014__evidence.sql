-- The words of the article's body that made a claim's stance, and those that state its condition; null where it merely asserts.

alter table claim
    add column stance_start    integer,
    add column stance_end      integer,
    add column condition_start integer,
    add column condition_end   integer,
    add constraint claim_stance_words check (stance_start < stance_end),
    add constraint claim_condition_words check (condition_start < condition_end);
