package org.marsad.curation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What hangs on an entity: mentions, claims, chains, events and roll-ups. */
@Component
class EntityRows {

    private final JdbcClient jdbc;

    EntityRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param claims by it, passed on by it or about it */
    record Counts(int articles, int claims, int events) {}

    Counts count(String slug) {
        return jdbc.sql("""
                        select (select count(*) from article_entity x where x.entity_id = e.id) as articles,
                               (select count(*) from claim c where c.speaker_entity_id = e.id)
                               + (select count(*) from claim_hop h where h.entity_id = e.id)
                               + (select count(*) from claim_about b where b.entity_id = e.id) as claims,
                               (select count(*) from event_entity v where v.entity_id = e.id) as events
                        from entity e
                        where e.slug = :slug
                        """)
                .param("slug", slug)
                .query((row, n) -> new Counts(row.getInt("articles"), row.getInt("claims"), row.getInt("events")))
                .optional()
                .orElse(new Counts(0, 0, 0));
    }

    /** Moves all of it to another entity, in the caller's transaction. Where both stand already, one row stays. */
    void move(String from, String into) {
        for (String sql : new String[] {"""
            insert into mention (article_id, entity_id, start_offset, end_offset, surface, rule, extractor)
            select m.article_id, t.id, m.start_offset, m.end_offset, m.surface, m.rule, m.extractor
            from mention m
            join entity f on f.id = m.entity_id and f.slug = :from
            join entity t on t.slug = :into
            on conflict do nothing
            """, """
            insert into article_entity (entity_id, dated_at, article_id, mentions)
            select t.id, x.dated_at, x.article_id, x.mentions
            from article_entity x
            join entity f on f.id = x.entity_id and f.slug = :from
            join entity t on t.slug = :into
            on conflict (entity_id, dated_at, article_id) do update
            set mentions = article_entity.mentions + excluded.mentions
            """, """
            insert into claim_about (claim_id, entity_id, sort_day)
            select b.claim_id, t.id, b.sort_day
            from claim_about b
            join entity f on f.id = b.entity_id and f.slug = :from
            join entity t on t.slug = :into
            on conflict do nothing
            """, """
            insert into event_entity (event_id, entity_id, sort_day)
            select v.event_id, t.id, v.sort_day
            from event_entity v
            join entity f on f.id = v.entity_id and f.slug = :from
            join entity t on t.slug = :into
            on conflict do nothing
            """, """
            update claim
            set speaker_entity_id = (select id from entity where slug = :into)
            where speaker_entity_id = (select id from entity where slug = :from)
            """, """
            update claim_hop
            set entity_id = (select id from entity where slug = :into)
            where entity_id = (select id from entity where slug = :from)
            """, """
            insert into claim_side (entity_id, side, day, claim_id)
            select t.id, d.side, d.day, d.claim_id
            from claim_side d
            join entity f on f.id = d.entity_id and f.slug = :from
            join entity t on t.slug = :into
            on conflict do nothing
            """, """
            update statement
            set speaker_entity_id = (select id from entity where slug = :into)
            where speaker_entity_id = (select id from entity where slug = :from)
            """, """
            update source
            set party_entity_id = (select id from entity where slug = :into)
            where party_entity_id = (select id from entity where slug = :from)
            """, """
            update story
            set origin_entity_id = (select id from entity where slug = :into)
            where origin_entity_id = (select id from entity where slug = :from)
            """, """
            update story_member
            set credit_entity_id = (select id from entity where slug = :into)
            where credit_entity_id = (select id from entity where slug = :from)
            """}) {
            jdbc.sql(sql).param("from", from).param("into", into).update();
        }
    }
}
