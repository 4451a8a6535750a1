-- The outlet of the gazetteer that an article's source is, as of its last reading: looked up once and not for every copy that
-- is compared with it. Only compared, never followed: it may outlive the outlet's row.
alter table story_member add column own_entity_id bigint;

update story_member m
set own_entity_id = outlet.entity_id
from article a
join (
    select s.id as source_id,
           (select min(e.id)
            from alias l
            join entity e on e.id = l.entity_id and e.kind = 'OUTLET'
            where marsad_name_key(l.text) = marsad_name_key(regexp_replace(s.name, '\s*\(.*\)\s*$', ''))) as entity_id
    from source s
) outlet on outlet.source_id = a.source_id
where a.id = m.article_id;
