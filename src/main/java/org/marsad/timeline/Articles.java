package org.marsad.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Articles for every page that lists some. */
@Component("timelineArticles")
class Articles {

    private static final String SELECT = """
            select a.id, left(a.title, 300) as title, a.excerpt, a.language, a.dated_at, a.published_precision, a.story_id, a.story_reason,
                   s.id as source_id, s.name as source_name, s.language as source_language, s.grade,
                   (select count(*) from claim c where c.article_id = a.id) as claims
            from article a
            join source s on s.id = a.source_id
            """;

    private final JdbcClient jdbc;

    Articles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. */
    List<ArticleRow> newest(Where where, int limit) {
        return list(SELECT, where, "order by a.dated_at desc, a.id desc", limit);
    }

    /** Those that mention an entity, newest first; conditions may speak of {@code ae}. */
    List<ArticleRow> mentioning(Where where, int limit) {
        return list(
                SELECT + "join article_entity ae on ae.article_id = a.id\n",
                where,
                "order by ae.dated_at desc, ae.article_id desc",
                limit);
    }

    /** The members of a story: its origin first, then by date. */
    List<ArticleRow> ofStory(long storyId, int limit) {
        return list(
                SELECT,
                new Where().and("a.story_id = :story", "story", storyId),
                "order by a.story_reason <> 'ORIGIN', a.dated_at, a.id",
                limit);
    }

    private List<ArticleRow> list(String select, Where where, String order, int limit) {
        return jdbc.sql(select + where.sql() + "\n" + order + "\nlimit :limit")
                .params(where.parameters())
                .param("limit", limit)
                .query((row, n) -> article(row))
                .list();
    }

    static ArticleRow article(ResultSet row) throws SQLException {
        return new ArticleRow(
                row.getLong("id"),
                row.getString("title"),
                row.getString("excerpt"),
                row.getString("language"),
                Rows.moment(row, "dated_at"),
                "DAY".equals(row.getString("published_precision")),
                row.getLong("story_id"),
                row.getString("story_reason"),
                new ClaimRow.Source(
                        row.getLong("source_id"),
                        row.getString("source_name"),
                        row.getString("source_language"),
                        row.getString("grade")),
                row.getInt("claims"));
    }
}
