-- Stories are found by story_print now. Stored articles are found by their next copy once they are tagged again.

drop table shingle;

-- An outlet that is watched, is credited, and has no article among the members: the origin where the gazetteer has no such outlet.
alter table story add column origin_outlet_id bigint references source on delete set null;

-- What of the body the reasons show, so that lists of members read no bodies.
alter table story_member
    add column passage      text,
    add column credit_words text;

create index source_name_key on source (marsad_name_key(regexp_replace(name, '\s*\(.*\)\s*$', '')));

create or replace view article_origin as
select a.id                              as article_id,
       a.source_id,
       a.story_id,
       coalesce(s.counts_under, s.id)    as origin_key,
       s.origin_article_id,
       s.origin_entity_id,
       case
           when s.origin_outlet_id is not null then s.origin_outlet_id
           when s.origin_entity_id is null then o.source_id
       end                               as origin_source_id,
       f.family_id,
       src.camp,
       case
           when s.origin_outlet_id is not null
               then (select w.party_entity_id from source w where w.id = s.origin_outlet_id)
           when s.origin_entity_id is null then os.party_entity_id
           else (select r.target_id
                 from relation r
                 join entity e on e.id = r.target_id and e.kind = 'GROUP'
                 where r.entity_id = s.origin_entity_id
                   and r.type in ('part_of', 'front_of')
                   and r.to_date is null
                 order by r.id
                 limit 1)
       end                               as party_entity_id
from article a
join source src on src.id = a.source_id
join story s on s.id = a.story_id
left join article o on o.id = s.origin_article_id
left join source os on os.id = o.source_id
left join lateral (
    select m.family_id
    from family_member m
    where m.source_id = a.source_id
      and coalesce(m.from_day, '-infinity') <= (a.dated_at at time zone 'Asia/Baghdad')::date
      and coalesce(m.to_day, 'infinity') >= (a.dated_at at time zone 'Asia/Baghdad')::date
    order by m.id
    limit 1
) f on true;

insert into camp (name, name_ar)
values ('Pro-government', 'موالٍ للحكومة'),
       ('Coordination Framework', 'الإطار التنسيقي'),
       ('IRGC-linked', 'مرتبط بالحرس الثوري'),
       ('Kurdish, KDP-aligned', 'كردي، قريب من الحزب الديمقراطي'),
       ('Kurdish, PUK-aligned', 'كردي، قريب من الاتحاد الوطني'),
       ('Gulf-owned', 'مملوك خليجيًا'),
       ('Western agency', 'وكالة غربية'),
       ('State agency', 'وكالة رسمية'),
       ('Independent', 'مستقل');
