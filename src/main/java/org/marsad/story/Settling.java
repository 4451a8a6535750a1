package org.marsad.story;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
    /** At one time: their texts are read. */
    private static final int MOST_EXPLAINED = 5;

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

    /** Leaves the origin that an editor has set; finds the members' reasons in either case. */
    void settle(long storyId) {
        List<Standing> standing = standing(storyId);
        if (standing.isEmpty()) {
            return;
        }
        Standing first = standing.getFirst();
        if (first.pinned) {
            explain(standing, first.originId);
        } else {
            OriginChoice choice =
                    OriginChoice.of(standing.stream().map(Standing::carrier).toList());
            choose(storyId, choice, first);
            explain(standing, choice.articleId());
        }
        reasons(storyId);
    }

    /**
     * A member as it stands.
     *
     * @param unexplained has not been compared with any other
     * @param originId    of its story as it was settled before; 0 where it was not
     * @param pinned      by an editor
     * @param counted     whether its story counts under another, or another under it
     */
    private record Standing(
            OriginChoice.Carrier carrier, boolean unexplained, long originId, boolean pinned, boolean counted) {}

    private List<Standing> standing(long storyId) {
        return jdbc.sql("""
                        select a.id, a.dated_at, a.source_id, m.own_entity_id, m.credit_entity_id, m.credit_source_id,
                               m.credit_place,
                               m.article_id is not null and m.like_id is null and m.decision_id is null as unexplained,
                               s.origin_article_id,
                               s.origin_decision_id is not null and o.story_id is not distinct from s.id as pinned,
                               s.counts_under is not null
                                   or exists (select 1 from story c where c.counts_under = s.id) as counted
                        from story s
                        join article a on a.story_id = s.id
                        left join article o on o.id = s.origin_article_id
                        left join story_member m on m.article_id = a.id
                        where s.id = :id
                        order by a.dated_at, a.id
                        limit :most
                        """)
                .param("id", storyId)
                .param("most", MOST)
                .query((row, n) -> new Standing(
                        new OriginChoice.Carrier(
                                row.getLong("id"),
                                row.getTimestamp("dated_at").toInstant(),
                                MemberRows.own(row),
                                MemberRows.credit(row),
                                row.getString("credit_place") == null
                                        ? null
                                        : Credit.Place.valueOf(row.getString("credit_place"))),
                        row.getBoolean("unexplained"),
                        row.getLong("origin_article_id"),
                        row.getBoolean("pinned"),
                        row.getBoolean("counted")))
                .list();
    }

    private void choose(long storyId, OriginChoice choice, Standing first) {
        Outlets.Outlet outlet = choice.outlet();
        Long entity = outlet == null ? null : outlet.entityId();
        Long source = outlet == null || entity != null ? null : outlet.sourceId();
        Instant firstAt = first.carrier.at();
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
                .param("first", Timestamp.from(firstAt))
                .param("id", storyId)
                .update();
        if (entity != null || first.counted) {
            countUnder(storyId, entity, choice.articleId(), firstAt);
        }
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
        return jdbc
                .sql("""
                        select coalesce(s.counts_under, s.id) as root, m.anchors, mine.anchors as own_anchors
                        from story s
                        join story_member m on m.article_id = s.origin_article_id
                        join story_member mine on mine.article_id = :article
                        where s.origin_entity_id = :entity
                          and s.id <> :id
                          and s.merged_into is null
                          and s.first_at between :from and :to
                        order by s.first_at, s.id
                        limit :most
                        """)
                .param("article", articleId)
                .param("entity", entity)
                .param("id", storyId)
                .param("from", Timestamp.from(first.minus(ONE_REPORT)))
                .param("to", Timestamp.from(first.plus(ONE_REPORT)))
                .param("most", MOST_STORIES)
                .query((row, n) -> isOne(anchors(row, "own_anchors"), anchors(row, "anchors"))
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

    private static Anchors anchors(ResultSet row, String column) throws SQLException {
        return Anchors.stored((Long[]) row.getArray(column).getArray());
    }

    private void reasons(long storyId) {
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
    private void explain(List<Standing> standing, long originId) {
        Set<Long> bare = standing.stream()
                .filter(member -> member.unexplained && member.carrier.articleId() != originId)
                .map(member -> member.carrier.articleId())
                .limit(MOST_EXPLAINED)
                .collect(Collectors.toSet());
        if (!bare.isEmpty()) {
            members.explain(bare, originId);
        }
    }
}
