package org.marsad.story;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds a story's origin anew, and with it every member's reason, whenever its members changed. Linear in the members, of which
 * it asks the earliest {@value #MOST}. Every method runs in the caller's transaction, which holds the story's row.
 */
@Component
class Settling {

    private static final int MOST = 500;

    /** Two stories that credit one outlet so near in time, with so much in common, carry one report of it. */
    private static final Duration ONE_REPORT = Duration.ofDays(2);

    private static final int ANCHORS = 4;
    private static final double SHARE = 0.6;
    private static final int MOST_STORIES = 20;

    private final JdbcClient jdbc;
    private final MemberRows members;

    Settling(JdbcClient jdbc, MemberRows members) {
        this.jdbc = jdbc;
        this.members = members;
    }

    /** Does nothing where an editor has set the origin, but for the members' reasons. */
    void settle(long storyId) {
        List<OriginChoice.Carrier> carriers = carriers(storyId);
        if (carriers.isEmpty()) {
            return;
        }
        boolean pinned = jdbc.sql("""
                        select s.origin_decision_id is not null and a.id is not null as pinned
                        from story s
                        left join article a on a.id = s.origin_article_id and a.story_id = s.id
                        where s.id = :id
                        """)
                .param("id", storyId)
                .query((row, n) -> row.getBoolean("pinned"))
                .single();
        if (!pinned) {
            choose(storyId, OriginChoice.of(carriers), carriers.getFirst().at());
        }
        reasons(storyId);
    }

    private List<OriginChoice.Carrier> carriers(long storyId) {
        return jdbc.sql("""
                        select a.id, a.dated_at, a.source_id, m.credit_entity_id, m.credit_source_id, m.credit_place,
                               (select min(e.id)
                                from alias l
                                join entity e on e.id = l.entity_id and e.kind = 'OUTLET'
                                where marsad_name_key(l.text)
                                      = marsad_name_key(regexp_replace(s.name, '\\s*\\(.*\\)\\s*$', ''))) as own_entity_id
                        from article a
                        join source s on s.id = a.source_id
                        left join story_member m on m.article_id = a.id
                        where a.story_id = :id
                        order by a.dated_at, a.id
                        limit :most
                        """)
                .param("id", storyId)
                .param("most", MOST)
                .query((row, n) -> new OriginChoice.Carrier(
                        row.getLong("id"),
                        row.getTimestamp("dated_at").toInstant(),
                        new Outlets.Outlet((Long) row.getObject("own_entity_id"), row.getLong("source_id")),
                        MemberRows.credit(row),
                        row.getString("credit_place") == null
                                ? null
                                : Credit.Place.valueOf(row.getString("credit_place"))))
                .list();
    }

    private void choose(long storyId, OriginChoice choice, Instant first) {
        Outlets.Outlet outlet = choice.outlet();
        Long entity = outlet == null ? null : outlet.entityId();
        Long source = outlet == null || entity != null ? null : outlet.sourceId();
        jdbc.sql("""
                        update story
                        set origin_article_id = :article, origin_entity_id = :entity, origin_outlet_id = :source,
                            first_at = :first
                        where id = :id
                          and (origin_article_id, origin_entity_id, origin_outlet_id, first_at)
                              is distinct from (:article, cast(:entity as bigint), cast(:source as bigint), :first)
                        """)
                .param("article", choice.articleId())
                .param("entity", entity)
                .param("source", source)
                .param("first", Timestamp.from(first))
                .param("id", storyId)
                .update();
        countUnder(storyId, entity, choice.articleId(), first);
    }

    /** Joins the stories that credit one outlet for one report, or leaves them where this one no longer does. */
    private void countUnder(long storyId, @Nullable Long entity, long articleId, Instant first) {
        Long root = entity == null ? null : sameReport(storyId, entity, articleId, first);
        if (root == null) {
            release(storyId);
        } else if (root != storyId) {
            jdbc.sql("update story set counts_under = :root where id = :id or (counts_under = :id and id <> :root)")
                    .param("root", root)
                    .param("id", storyId)
                    .update();
        }
    }

    /** Those that counted under it count under the first of them from now on. */
    void release(long storyId) {
        jdbc.sql("update story set counts_under = null where id = :id and counts_under is not null")
                .param("id", storyId)
                .update();
        List<Long> left = jdbc.sql("select id from story where counts_under = :id order by id limit :most")
                .param("id", storyId)
                .param("most", MOST)
                .query((row, n) -> row.getLong("id"))
                .list();
        if (!left.isEmpty()) {
            jdbc.sql("""
                            update story
                            set counts_under = case when id = :first then null else :first end
                            where counts_under = :id
                            """).param("first", left.getFirst()).param("id", storyId).update();
        }
    }

    private @Nullable Long sameReport(long storyId, long entity, long articleId, Instant first) {
        Optional<Anchors> mine = anchors(articleId);
        if (mine.isEmpty()) {
            return null;
        }
        return jdbc
                .sql("""
                        select s.id, coalesce(s.counts_under, s.id) as root, m.anchors
                        from story s
                        join story_member m on m.article_id = s.origin_article_id
                        where s.origin_entity_id = :entity
                          and s.id <> :id
                          and s.merged_into is null
                          and s.first_at between :from and :to
                        order by s.first_at, s.id
                        limit :most
                        """)
                .param("entity", entity)
                .param("id", storyId)
                .param("from", Timestamp.from(first.minus(ONE_REPORT)))
                .param("to", Timestamp.from(first.plus(ONE_REPORT)))
                .param("most", MOST_STORIES)
                .query((row, n) -> isOne(mine.get(), Anchors.stored((Long[])
                                row.getArray("anchors").getArray()))
                        ? Optional.of(row.getLong("root"))
                        : Optional.<Long>empty())
                .list()
                .stream()
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private static boolean isOne(Anchors one, Anchors other) {
        int shared = one.shared(other);
        return shared >= ANCHORS && shared >= SHARE * Math.min(one.size(), other.size());
    }

    private Optional<Anchors> anchors(long articleId) {
        return jdbc.sql("select anchors from story_member where article_id = :id")
                .param("id", articleId)
                .query((row, n) ->
                        Anchors.stored((Long[]) row.getArray("anchors").getArray()))
                .optional();
    }

    private void reasons(long storyId) {
        unexplained(storyId);
        jdbc.sql("""
                        update article
                        set story_reason = settled.reason, credit = settled.credit
                        from (
                            select a.id,
                                   case
                                       when a.id = s.origin_article_id then 'ORIGIN'
                                       when m.decision_id is not null then 'EDITOR'
                                       when m.anchors_total is not null then 'TRANSLATION'
                                       when m.resemblance < :copy then 'EXCERPT'
                                       else 'COPY'
                                   end as reason,
                                   m.credit_text as credit
                            from article a
                            join story s on s.id = a.story_id
                            left join story_member m on m.article_id = a.id
                            where a.story_id = :id
                        ) settled
                        where article.id = settled.id
                          and (article.story_reason, article.credit) is distinct from (settled.reason, settled.credit)
                        """).param("id", storyId).param("copy", Likeness.ONE_REPORT).update();
    }

    /** The former origin, for one, has never been compared with what is the origin now. */
    private void unexplained(long storyId) {
        List<Long> bare = jdbc.sql("""
                        select m.article_id
                        from article a
                        join story s on s.id = a.story_id
                        join story_member m on m.article_id = a.id
                        where a.story_id = :id
                          and a.id <> s.origin_article_id
                          and m.like_id is null
                          and m.decision_id is null
                        order by m.article_id
                        limit 5
                        """)
                .param("id", storyId)
                .query((row, n) -> row.getLong("article_id"))
                .list();
        if (bare.isEmpty()) {
            return;
        }
        Member origin = jdbc
                .sql("select origin_article_id from story where id = :id")
                .param("id", storyId)
                .query((row, n) -> members.stored(List.of(row.getLong("origin_article_id"))))
                .single()
                .stream()
                .findFirst()
                .orElse(null);
        if (origin != null) {
            members.stored(bare)
                    .forEach(member -> members.explain(member.articleId(), Placement.match(member, origin)));
        }
    }
}
