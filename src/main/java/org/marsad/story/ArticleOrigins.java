package org.marsad.story;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers which origin an article's report counts under. Thread-safe. Lists join the view {@code article_origin} instead. */
@Component
public class ArticleOrigins {

    private static final int MOST = 1000;

    private final JdbcClient jdbc;

    ArticleOrigins(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of the articles' ids; of the first {@value #MOST} that exist. */
    public List<ArticleOrigin> of(List<Long> articleIds) {
        return jdbc.sql("""
                        select article_id, source_id, story_id, origin_key, origin_article_id, origin_entity_id,
                               origin_source_id, family_id, camp, party_entity_id
                        from article_origin
                        where article_id = any(:articles)
                        order by article_id
                        limit :limit
                        """)
                .param("articles", articleIds.toArray(Long[]::new))
                .param("limit", MOST)
                .query((row, n) -> origin(row))
                .list();
    }

    private static ArticleOrigin origin(ResultSet row) throws SQLException {
        return new ArticleOrigin(
                row.getLong("article_id"),
                row.getLong("source_id"),
                row.getLong("story_id"),
                row.getLong("origin_key"),
                number(row, "origin_article_id"),
                number(row, "origin_entity_id"),
                number(row, "origin_source_id"),
                number(row, "family_id"),
                row.getString("camp"),
                number(row, "party_entity_id"));
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : number;
    }
}
