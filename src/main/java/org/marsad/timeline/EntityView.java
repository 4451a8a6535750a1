package org.marsad.timeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page of an entity. */
record EntityView(
        Facts entity,
        Map<String, List<Alias>> aliases,
        List<Relation> relations,
        Timeline timeline,
        List<String> layers,
        List<ClaimRow> by,
        List<ClaimRow> about,
        List<Together> together,
        Lineage lineage,
        List<String> notices) {

    private static final int MOST = 200;
    private static final int RELATIONS = 10;

    /** The relations that stand open on the page. */
    public List<Relation> first() {
        return relations.subList(0, Math.min(RELATIONS, relations.size()));
    }

    /** The same as {@link #together}, drawn. */
    public Company company() {
        return Company.of(together);
    }

    /** The others, folded. */
    public List<Relation> others() {
        return relations.subList(first().size(), relations.size());
    }

    private static final int TOGETHER = 20;

    /** @param kind lower case; {@code stance} is the newest that it took on arms itself, with its claim */
    record Facts(
            long id,
            Name name,
            String kind,
            String description,
            boolean unsure,
            int articles,
            int claims,
            @Nullable Stance stance) {}

    record Stance(long claimId, String stance, java.time.LocalDate day) {}

    /** @param needsContext whether it counts only beside something else */
    record Alias(String text, String language, boolean needsContext) {}

    /**
     * A tie, seen from this entity.
     *
     * @param tie ends the key of its message: the relation's type, with {@code .of} where it points here
     */
    record Relation(
            String tie,
            Name with,
            @Nullable String from,
            @Nullable String to,
            @Nullable String source,
            boolean disputed) {}

    /** @param tie a tie on record with it, if there is one */
    record Together(Name name, int articles, @Nullable String tie) {}

    static Optional<Facts> find(JdbcClient jdbc, String slug) {
        return jdbc.sql("""
                        select e.id, e.slug, e.name, e.name_ar, e.kind, e.description, e.confidence = 'low' as unsure,
                               (select count(*) from article_entity x where x.entity_id = e.id) as articles,
                               (select count(*) from claim c where c.speaker_entity_id = e.id and not c.anonymous) as claims,
                               last.claim_id, last.stance, last.sort_day
                        from entity e
                        left join lateral (
                            select c.id as claim_id, c.stance, c.sort_day
                            from claim c
                            where c.speaker_entity_id = e.id
                              and not c.anonymous
                              and c.stance in ('REFUSES', 'CONDITIONS', 'CONSIDERS', 'PLEDGES', 'ANNOUNCES', 'ACTS')
                            order by c.sort_day desc, c.id desc
                            limit 1
                        ) last on true
                        where e.slug = :slug
                        """)
                .param("slug", slug)
                .query((row, n) -> new Facts(
                        row.getLong("id"),
                        Name.of(row),
                        row.getString("kind").toLowerCase(Locale.ROOT),
                        row.getString("description"),
                        row.getBoolean("unsure"),
                        row.getInt("articles"),
                        row.getInt("claims"),
                        row.getString("stance") == null
                                ? null
                                : new Stance(row.getLong("claim_id"), Rows.stance(row), Rows.day(row, "sort_day"))))
                .optional();
    }

    /** By language, as the gazetteer lists them. */
    static Map<String, List<Alias>> aliases(JdbcClient jdbc, long id) {
        Map<String, List<Alias>> aliases = new LinkedHashMap<>();
        jdbc.sql("""
                        select text, language, cardinality(needs_context) > 0 as needs_context
                        from alias
                        where entity_id = :id
                        order by language, kind <> 'NAME', id
                        limit :limit
                        """)
                .param("id", id)
                .param("limit", MOST)
                .query((row, n) -> aliases.computeIfAbsent(row.getString("language"), language -> new ArrayList<>())
                        .add(new Alias(
                                row.getString("text"), row.getString("language"), row.getBoolean("needs_context"))))
                .list();
        return aliases;
    }

    static List<Relation> relations(JdbcClient jdbc, long id) {
        return jdbc.sql("""
                        select r.type, false as here, r.from_date, r.to_date, r.source, r.disputed, e.slug, e.name, e.name_ar
                        from relation r
                        join entity e on e.id = r.target_id
                        where r.entity_id = :id
                        union all
                        select r.type, true, r.from_date, r.to_date, r.source, r.disputed, e.slug, e.name, e.name_ar
                        from relation r
                        join entity e on e.id = r.entity_id
                        where r.target_id = :id
                        order by here, type, name, from_date
                        limit :limit
                        """)
                .param("id", id)
                .param("limit", MOST)
                .query((row, n) -> new Relation(
                        row.getString("type") + (row.getBoolean("here") ? ".of" : ""),
                        Name.of(row),
                        row.getString("from_date"),
                        row.getString("to_date"),
                        row.getString("source"),
                        row.getBoolean("disputed")))
                .list();
    }

    /** In the newest thousand articles of the entity. */
    static List<Together> together(JdbcClient jdbc, long id) {
        return jdbc.sql("""
                        with mine as (
                            select article_id
                            from article_entity
                            where entity_id = :id
                            order by dated_at desc, article_id desc
                            limit 1000
                        )
                        select e.slug, e.name, e.name_ar, count(*) as articles,
                               (select r.type || case when r.target_id = :id then '.of' else '' end
                                from relation r
                                where (r.entity_id = :id and r.target_id = e.id) or (r.target_id = :id and r.entity_id = e.id)
                                order by r.type, r.id
                                limit 1) as tie
                        from mine
                        join article_entity x on x.article_id = mine.article_id and x.entity_id <> :id
                        join entity e on e.id = x.entity_id and e.kind <> 'PLACE'
                        group by e.id
                        order by articles desc, e.name, e.id
                        limit :limit
                        """)
                .param("id", id)
                .param("limit", TOGETHER)
                .query((row, n) -> new Together(Name.of(row), row.getInt("articles"), row.getString("tie")))
                .list();
    }
}
