-- The rule by which claims count, for statements and trackers alike: a claim counts under whoever first had it, the outlet
-- on the far side of its chain where the gazetteer knows that, else its article's origin. Counts of origins count distinct ones.

create view claim_origin as
select c.id                                                                         as claim_id,
       c.article_id,
       o.source_id,
       o.story_id,
       case when first.id is null then 'r' || o.origin_key else 'o' || first.id end as origin,
       first.id                                                                     as origin_entity_id,
       o.origin_article_id,
       o.origin_source_id,
       case when o.family_id is null then 's' || o.source_id else 'f' || o.family_id end as family,
       o.camp,
       case
           when first.id is null or first.id = own.entity_id then o.party_entity_id
           else (select r.target_id
                 from relation r
                 join entity e on e.id = r.target_id and e.kind = 'GROUP'
                 where r.entity_id = first.id
                   and r.type in ('part_of', 'front_of')
                   and r.to_date is null
                 order by r.id
                 limit 1)
       end                                                                          as party_entity_id
from claim c
join article_origin o on o.article_id = c.article_id
left join lateral (
    select h.entity_id
    from claim_hop h
    where h.claim_id = c.id
      and h.entity_id is not null
    order by h.position desc
    limit 1
) hop on true
-- A watched outlet that is in the gazetteer too counts as the same as where others credit it.
left join lateral (
    select x.entity_id
    from source s
    join alias x on marsad_name_key(x.text) = marsad_name_key(s.name)
    join entity e on e.id = x.entity_id and e.kind = 'OUTLET'
    where s.id = o.origin_source_id
    order by x.entity_id
    limit 1
) own on true
left join lateral (select coalesce(hop.entity_id, o.origin_entity_id, own.entity_id) as id) first on true;

create or replace view statement_instance as
select i.statement_id,
       o.claim_id,
       o.article_id,
       o.source_id,
       o.story_id,
       o.origin,
       o.origin_entity_id,
       o.origin_article_id,
       o.origin_source_id,
       o.family,
       o.camp,
       o.party_entity_id
from statement_claim i
join claim_origin o on o.claim_id = i.claim_id;
