-- What a page says of itself besides its text: the outlet it credits, and its main picture.

alter table article
    add column byline_credit text,
    add column lead_image    text;

comment on column article.byline_credit is
    'The other outlet that the page''s dateline, byline or source line credits, as printed; credit is what the story settled on';
comment on column article.lead_image is 'Address of the main picture as the page states it; never fetched';
