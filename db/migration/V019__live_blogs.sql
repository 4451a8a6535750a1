-- Live blogs and tickers are a class of their own.

alter table article
    add column live_entries integer not null default 0 check (live_entries >= 0);

comment on column article.live_entries is
    'How many timed entries the page has as a live blog or ticker, whose text tells them oldest first; 0 for any other article';
