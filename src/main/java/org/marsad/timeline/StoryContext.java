package org.marsad.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands around a story: whose report it is, which stories it goes on from, what editors decided. */
@Component
class StoryContext {

    private static final int MOST = 30;

    private final JdbcClient jdbc;

    StoryContext(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param outlet  the gazetteer's outlet whose report it is, where that is not stored
     * @param watched a watched source whose report it is, where that is not stored
     * @param pinned  whether an editor has set the origin
     */
    record Head(
            int version,
            @Nullable Long mergedInto,
            @Nullable Name outlet,
            @Nullable String watched,
            boolean pinned) {

        public boolean external() {
            return outlet != null || watched != null;
        }
    }

    Optional<Head> head(long id) {
        return jdbc.sql("""
                        select s.version, s.merged_into, s.origin_decision_id is not null as pinned,
                               e.slug, e.name, e.name_ar, w.name as watched
                        from story s
                        left join entity e on e.id = s.origin_entity_id
                        left join source w on w.id = s.origin_outlet_id
                        where s.id = :id
                        """)
                .param("id", id)
                .query((row, n) -> new Head(
                        row.getInt("version"),
                        (Long) row.getObject("merged_into"),
                        Name.of(row, ""),
                        row.getString("watched"),
                        row.getBoolean("pinned")))
                .optional();
    }

    /** Another story, by the article that stands for it. */
    record Other(long id, String title, String language, ClaimRow.Source source, Instant at) {}

    /** Those that it goes on from. */
    List<Other> earlier(long id) {
        return others("join story_link l on l.earlier_id = s.id and l.story_id = :id", id);
    }

    /** Those that go on from it. */
    List<Other> later(long id) {
        return others("join story_link l on l.story_id = s.id and l.earlier_id = :id", id);
    }

    /** Those that carry the same report and count as one origin with it. */
    List<Other> sameOrigin(long id) {
        return others("""
                join story mine on mine.id = :id
                    and coalesce(mine.counts_under, mine.id) = coalesce(s.counts_under, s.id)
                    and s.id in (
                        select id from story where id = coalesce(mine.counts_under, mine.id)
                        union
                        select id from story where counts_under = coalesce(mine.counts_under, mine.id))
                    and s.id <> mine.id
                """, id);
    }

    private List<Other> others(String join, long id) {
        return jdbc.sql("""
                        select s.id as story, left(a.title, 300) as title, a.language, a.dated_at,
                               o.id as source_id, o.name as source_name, o.language as source_language, o.grade
                        from story s
                        join article a on a.id = s.origin_article_id
                        join source o on o.id = a.source_id
                        %s
                        order by a.dated_at, s.id
                        limit :most
                        """.formatted(join))
                .param("id", id)
                .param("most", MOST)
                .query((row, n) -> new Other(
                        row.getLong("story"),
                        row.getString("title"),
                        row.getString("language"),
                        source(row),
                        Rows.moment(row, "dated_at")))
                .list();
    }

    private static ClaimRow.Source source(ResultSet row) throws SQLException {
        return new ClaimRow.Source(
                row.getLong("source_id"),
                row.getString("source_name"),
                row.getString("source_language"),
                row.getString("grade"));
    }

    /**
     * An editor's decision.
     *
     * @param undoable whether it stands
     */
    record Decision(
            long id,
            Instant at,
            String by,
            String act,
            long story,
            @Nullable Long other,
            @Nullable Long article,
            String why,
            boolean undoable) {}

    /** Newest first. */
    List<Decision> decisions(long id) {
        return jdbc.sql("""
                        select d.id, d.at, d.by_name, d.act, d.story_id, d.other_story_id, d.article_id, d.why,
                               d.act <> 'UNDO' and not exists (select 1 from story_decision u where u.undoes = d.id) as undoable
                        from story_decision d
                        where d.story_id = :id
                           or d.other_story_id = :id
                        order by d.id desc
                        limit :most
                        """)
                .param("id", id)
                .param("most", MOST)
                .query((row, n) -> new Decision(
                        row.getLong("id"),
                        Rows.moment(row, "at"),
                        row.getString("by_name"),
                        row.getString("act"),
                        row.getLong("story_id"),
                        (Long) row.getObject("other_story_id"),
                        (Long) row.getObject("article_id"),
                        row.getString("why"),
                        row.getBoolean("undoable")))
                .list();
    }
}
