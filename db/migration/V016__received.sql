-- What came of answers that could not be used is kept too, of large ones the start; and what answered 404 with the bytes of
-- an earlier 200 is another snapshot.

alter table snapshot
    add column cut boolean not null default false,
    drop constraint snapshot_url_sha256_key,
    add unique (url, sha256, status);
