package org.marsad.story;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The stored articles that may tell an article's report. What it costs depends on the article alone and not on how many are
 * stored: of a hash that many articles have, only those nearest in time are looked at, and rare hashes weigh more.
 */
@Component
class Candidates {

    private static final Duration COPIES = Duration.ofDays(20);
    private static final Duration TRANSLATIONS = Duration.ofDays(14);

    /** Articles with one hash that are looked at, before and after the moment. */
    private static final int NEAREST = 24;

    private static final int MOST_COPIES = 12;
    private static final int MOST_TRANSLATIONS = 10;

    private final JdbcClient jdbc;

    Candidates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Long> byText(long articleId, Instant at, long[] prints) {
        return near(articleId, at, prints, COPIES, MOST_COPIES);
    }

    List<Long> byAnchors(long articleId, Instant at, long[] prints) {
        return near(articleId, at, prints, TRANSLATIONS, MOST_TRANSLATIONS);
    }

    private List<Long> near(long articleId, Instant at, long[] prints, Duration within, int most) {
        if (prints.length == 0) {
            return List.of();
        }
        return jdbc.sql("""
                        select shared.article_id
                        from (
                            select found.article_id, count(*) over (partition by found.hash) as common
                            from (
                                select h.hash, near.article_id
                                from unnest(:prints) h(hash)
                                cross join lateral (
                                    (select p.article_id
                                     from story_print p
                                     where p.hash = h.hash
                                       and p.dated_at <= :at
                                       and p.dated_at > :from
                                     order by p.dated_at desc, p.article_id desc
                                     limit :nearest)
                                    union all
                                    (select p.article_id
                                     from story_print p
                                     where p.hash = h.hash
                                       and p.dated_at > :at
                                       and p.dated_at < :to
                                     order by p.dated_at, p.article_id
                                     limit :nearest)
                                ) near
                                where near.article_id <> :self
                            ) found
                        ) shared
                        group by shared.article_id
                        order by sum(1.0 / shared.common) desc, shared.article_id
                        limit :most
                        """)
                .param("prints", prints)
                .param("self", articleId)
                .param("at", Timestamp.from(at))
                .param("from", Timestamp.from(at.minus(within)))
                .param("to", Timestamp.from(at.plus(within)))
                .param("nearest", NEAREST)
                .param("most", most)
                .query((row, n) -> row.getLong("article_id"))
                .list();
    }
}
