-- A feed holds the newest few. When what is older was looked for; null until it was, and again where a listing had moved on.

alter table source add column looked_back_at timestamptz;

-- Sources that were collected before go on as they were.
update source set looked_back_at = now() where last_well_at is not null;
