-- When an article's claims were given their statements; null until then, and again after it was read anew. -infinity where
-- that failed. It is done apart from storing, so that articles with one speaker do not wait for one another.

alter table article add column statements_at timestamptz;

create index article_statements_due on article (id) where statements_at is null;
