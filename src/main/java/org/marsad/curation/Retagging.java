package org.marsad.curation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.marsad.job.Jobs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Turns what changes of the gazetteer wish into jobs over the articles that they can touch. Asked right after a change, and
 * now and then for changes whose node died in between. Thread-safe; each wish is taken once.
 */
@Component
class Retagging {

    static final String KIND = "retag";

    private static final int AT_ONCE = 20;

    private final JdbcClient jdbc;
    private final TouchedArticles articles;
    private final Jobs jobs;

    Retagging(JdbcClient jdbc, TouchedArticles articles, Jobs jobs) {
        this.jdbc = jdbc;
        this.articles = articles;
        this.jobs = jobs;
    }

    private record Wish(long change, List<Long> entities, List<String> forms, String by, String sentence) {}

    /** Has to be called outside of the change's transaction: only then no article is missed that is stored meanwhile. */
    @Transactional
    void begin() {
        for (Wish wish : wishes()) {
            jobs.start(KIND, articles.ids(wish.entities, wish.forms), wish.by, wish.sentence);
            jdbc.sql("delete from retag_wish where change_id = :change")
                    .param("change", wish.change)
                    .update();
        }
    }

    private List<Wish> wishes() {
        return jdbc.sql("""
                        select w.change_id, w.entities, w.forms, w.asked_by, c.act,
                               (select string_agg(e.slug, ', ' order by e.slug)
                                from (select slug from entity_change where change_id = c.id order by slug limit 3) e) as slugs
                        from retag_wish w
                        join gazetteer_change c on c.id = w.change_id
                        order by w.change_id
                        limit :limit
                        for update of w skip locked
                        """)
                .param("limit", AT_ONCE)
                .query((row, n) -> wish(row))
                .list();
    }

    private static Wish wish(ResultSet row) throws SQLException {
        return new Wish(
                row.getLong("change_id"),
                Arrays.asList((Long[]) row.getArray("entities").getArray()),
                Arrays.asList((String[]) row.getArray("forms").getArray()),
                row.getString("asked_by"),
                "gazetteer: " + row.getString("act").toLowerCase(Locale.ROOT) + " " + row.getString("slugs"));
    }
}
