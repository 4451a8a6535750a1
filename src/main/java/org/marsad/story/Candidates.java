package org.marsad.story;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

    /**
     * @param byText    share words with it
     * @param byAnchors share names and numbers alone
     */
    record Near(Set<Long> byText, Set<Long> byAnchors) {

        boolean isEmpty() {
            return byText.isEmpty() && byAnchors.isEmpty();
        }
    }

    private record Found(long articleId, boolean byText) {}

    Near of(Member article) {
        Instant at = article.at();
        List<Found> found = jdbc.sql("""
                        select ranked.article_id, bool_or(ranked.words) as words
                        from (
                            select shared.article_id, shared.words,
                                   row_number() over (partition by shared.words
                                                      order by sum(1 / shared.common) desc, shared.article_id) as place
                            from (
                                select h.words, near.article_id,
                                       cast(count(*) over (partition by h.words, h.hash) as float8) as common
                                from (
                                    select unnest(cast(:texts as bigint[])) as hash, true as words,
                                           cast(:copiesFrom as timestamptz) as earliest,
                                           cast(:copiesTo as timestamptz) as latest
                                    union all
                                    select unnest(cast(:anchors as bigint[])), false, :translationsFrom, :translationsTo
                                ) h
                                cross join lateral (
                                    (select p.article_id
                                     from story_print p
                                     where p.hash = h.hash
                                       and p.dated_at <= :at
                                       and p.dated_at > h.earliest
                                     order by p.dated_at desc, p.article_id desc
                                     limit :nearest)
                                    union all
                                    (select p.article_id
                                     from story_print p
                                     where p.hash = h.hash
                                       and p.dated_at > :at
                                       and p.dated_at < h.latest
                                     order by p.dated_at, p.article_id
                                     limit :nearest)
                                ) near
                                where near.article_id <> :self
                            ) shared
                            group by shared.article_id, shared.words
                        ) ranked
                        where ranked.place <= case when ranked.words then :copies else :translations end
                        group by ranked.article_id
                        order by min(ranked.place), ranked.article_id
                        """)
                .param("texts", article.text().sample())
                .param("anchors", article.anchors().prints())
                .param("self", article.articleId())
                .param("at", Timestamp.from(at))
                .param("copiesFrom", Timestamp.from(at.minus(COPIES)))
                .param("copiesTo", Timestamp.from(at.plus(COPIES)))
                .param("translationsFrom", Timestamp.from(at.minus(TRANSLATIONS)))
                .param("translationsTo", Timestamp.from(at.plus(TRANSLATIONS)))
                .param("nearest", NEAREST)
                .param("copies", MOST_COPIES)
                .param("translations", MOST_TRANSLATIONS)
                .query((row, n) -> new Found(row.getLong("article_id"), row.getBoolean("words")))
                .list();
        return new Near(
                found.stream().filter(Found::byText).map(Found::articleId).collect(Collectors.toUnmodifiableSet()),
                found.stream()
                        .filter(one -> !one.byText)
                        .map(Found::articleId)
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
