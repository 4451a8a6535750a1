-- Which article an address, a feed's id or a number in an address stands for, and pages that could not be read.

-- Every key under which an article is known. One that several articles claim stands for none: article_id is null.
create table article_address (
    key        text   primary key,
    kind       text   not null check (kind in ('FETCHED', 'CANONICAL', 'AMP', 'LISTED', 'GUID', 'NUMBER')),
    url        text   not null,
    article_id bigint references article on delete cascade
);

create index article_address_article on article_address (article_id);

-- The address at another site that a page calls its original.
alter table article add column declared_origin text;

-- As org.marsad.extract.AddressKey, for addresses stored before it; rarer spellings are met again by article.url.
create function pg_temp.address_key(value text) returns text
    language sql immutable
    return (
        select '//' || regexp_replace(regexp_replace(lower(m[1]), '^www\.(?=[^.]+\.)', ''), ':(80|443)$', '')
                    || regexp_replace(m[2], '/+$', '')
                    || coalesce('?' || nullif((
                           select string_agg(p, '&' order by p collate "C")
                           from regexp_split_to_table(coalesce(m[3], ''), '&') p
                           where p <> ''
                             and p !~* '^(utm_|at_|mtm_|pk_|xtor|fbclid=|gclid=|msclkid=|yclid=|mc_cid=|ref=)'), ''), '')
        from regexp_match(value, '^https?://(?:[^/@?#]*@)?([^/?#]*)([^?#]*)(?:\?([^#]*))?') m
    );

insert into article_address (key, kind, url, article_id)
select left(pg_temp.address_key(url), 1000), 'FETCHED', url, id
from article
where pg_temp.address_key(url) is not null
order by id
on conflict do nothing;

-- One item for all ways to write its address; null where nobody took the key yet.
alter table item add column key text;

update item
set key = coalesce(left(pg_temp.address_key(url), 1000), url);

-- Those that were listed under several spellings of one address keep their own.
update item i
set key = i.url
where exists (select 1 from item o where o.source_id = i.source_id and o.key = i.key and o.id < i.id);

create unique index item_key on item (source_id, key);
create index item_guid on item (source_id, guid) where guid is not null;

-- The bytes in the middle of a long row of revisions are let go; what they were stays on record.
alter table snapshot alter column body drop not null;

-- Pages that were fetched and could not be read: the first and the last of each item.
create table unread (
    item_id     bigint      not null references item on delete cascade,
    snapshot_id bigint      not null references snapshot,
    reason      text        not null,
    detail      text        not null,
    seen_at     timestamptz not null,
    primary key (item_id, snapshot_id)
);

create index unread_snapshot on unread (snapshot_id);
create index revision_snapshot on revision (snapshot_id);
