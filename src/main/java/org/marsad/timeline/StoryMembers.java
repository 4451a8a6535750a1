package org.marsad.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A story's articles, each with why it is one. */
@Component
class StoryMembers {

    private final JdbcClient jdbc;

    StoryMembers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param credited by so many of the others
     * @param why      null where it was placed before reasons were kept, and of an article that was compared with none
     */
    record Member(
            ArticleRow article,
            int credited,
            @Nullable Why why,
            @Nullable Credit credit) {}

    /**
     * What one article has of another.
     *
     * @param other     the other's outlet
     * @param percent   of the runs of words that either has, or of those of the shorter text
     * @param passage   words that both have, in a row
     * @param inOrder   of a translation: anchors in the same order, of how many
     */
    record Why(
            long otherId,
            ClaimRow.Source other,
            @Nullable Integer percent,
            @Nullable String passage,
            @Nullable Integer inOrder,
            @Nullable Integer of) {}

    /** @param words what stands around the outlet's name, where that is in the body */
    record Credit(String outlet, String place, @Nullable String words) {}

    /** The origin first, then by date. */
    List<Member> of(long storyId, int limit) {
        return jdbc.sql("""
                        select a.id, left(a.title, 300) as title, a.excerpt, a.language, a.dated_at, a.published_precision,
                               a.story_id, a.story_reason,
                               s.id as source_id, s.name as source_name, s.language as source_language, s.grade,
                               0 as claims,
                               (select count(*)
                                from story_member c
                                join article ca on ca.id = c.article_id
                                where ca.story_id = a.story_id
                                  and c.article_id <> a.id
                                  and (c.credit_source_id = a.source_id
                                       or c.credit_entity_id = (
                                           select min(e.id)
                                           from alias l
                                           join entity e on e.id = l.entity_id and e.kind = 'OUTLET'
                                           where marsad_name_key(l.text)
                                                 = marsad_name_key(regexp_replace(s.name, '\\s*\\(.*\\)\\s*$', ''))))
                               ) as credited,
                               o.id as other_id, os.id as other_source, os.name as other_name,
                               os.language as other_language, os.grade as other_grade,
                               round(100 * case when a.story_reason = 'EXCERPT' then m.containment else m.resemblance end)::int
                                   as percent,
                               m.passage,
                               m.anchors_shared, m.anchors_total, m.credit_text, m.credit_place, m.credit_words as words
                        from article a
                        join source s on s.id = a.source_id
                        left join story_member m on m.article_id = a.id
                        left join article o on o.id = m.like_id
                        left join source os on os.id = o.source_id
                        where a.story_id = :story
                        order by a.story_reason <> 'ORIGIN', a.dated_at, a.id
                        limit :limit
                        """)
                .param("story", storyId)
                .param("limit", limit)
                .query((row, n) -> new Member(Articles.article(row), row.getInt("credited"), why(row), credit(row)))
                .list();
    }

    private static @Nullable Why why(ResultSet row) throws SQLException {
        if (row.getObject("other_id") == null) {
            return null;
        }
        return new Why(
                row.getLong("other_id"),
                new ClaimRow.Source(
                        row.getLong("other_source"),
                        row.getString("other_name"),
                        row.getString("other_language"),
                        row.getString("other_grade")),
                Rows.numberOrNull(row, "percent"),
                row.getString("passage"),
                Rows.numberOrNull(row, "anchors_shared"),
                Rows.numberOrNull(row, "anchors_total"));
    }

    private static @Nullable Credit credit(ResultSet row) throws SQLException {
        String outlet = row.getString("credit_text");
        return outlet == null ? null : new Credit(outlet, row.getString("credit_place"), row.getString("words"));
    }
}
