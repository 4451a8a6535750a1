package org.marsad.curation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.marsad.curation.NameSpotter.Span;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Searches stored articles for names that are in no gazetteer, each article once, a batch in one short transaction; any number
 * of nodes may do so.
 */
@Component
class NameSearch {

    private static final int BATCH = 50;
    private static final int BATCHES = 20;
    /** Contexts kept for one name; it goes on being counted. */
    private static final int SIGHTINGS = 40;
    /** A name that came only once is forgotten after this. */
    private static final Duration RARE = Duration.ofDays(60);

    private static final int FORGOTTEN_AT_ONCE = 1000;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Clock clock;

    NameSearch(JdbcClient jdbc, TransactionOperations transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    void run() {
        for (int i = 0; i < BATCHES; i++) {
            Integer searched = transactions.execute(transaction -> batch());
            if (searched == null || searched < BATCH) {
                break;
            }
        }
        forgetRareNames();
    }

    private record Article(long id, String language, String body) {}

    private int batch() {
        List<Article> articles = jdbc.sql("""
                        select id, language, body
                        from article
                        where names_at is null
                        order by id
                        limit :limit
                        for no key update skip locked
                        """)
                .param("limit", BATCH)
                .query((row, n) -> new Article(row.getLong("id"), row.getString("language"), row.getString("body")))
                .list();
        for (Article article : articles) {
            search(article);
        }
        return articles.size();
    }

    private void search(Article article) {
        List<Span> known = jdbc.sql("select start_offset, end_offset from mention where article_id = :id limit 2000")
                .param("id", article.id)
                .query((row, n) -> new Span(row.getInt("start_offset"), row.getInt("end_offset")))
                .list();
        List<Span> speakers = jdbc.sql("""
                        select distinct speaker_start, speaker_end
                        from claim
                        where article_id = :id
                          and speaker_entity_id is null
                          and not anonymous
                          and speaker_start is not null
                        limit 100
                        """)
                .param("id", article.id)
                .query((row, n) -> new Span(row.getInt("speaker_start"), row.getInt("speaker_end")))
                .list();
        NameSpotter.spot(article.body, article.language, known, speakers).forEach(name -> remember(article, name));
        jdbc.sql("update article set names_at = :now where id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", article.id)
                .update();
    }

    private void remember(Article article, NameSpotter.Spotted name) {
        jdbc.sql("""
                        with wanted as (
                            select marsad_name_key(:name) as key
                            where not exists (select 1 from alias where marsad_name_key(text) = marsad_name_key(:name))
                        ), named as (
                            insert into suggestion (key, name, language, articles, first_seen_at, last_seen_at)
                            select key, :name, :language, 1, :now, :now
                            from wanted
                            on conflict (key) do update
                            set articles = suggestion.articles + 1, last_seen_at = excluded.last_seen_at
                            returning id, articles
                        )
                        insert into suggestion_sighting (suggestion_id, article_id, start_offset, end_offset)
                        select id, :article, :start, :end
                        from named
                        where articles <= :most
                        on conflict do nothing
                        """)
                .param("name", name.name())
                .param("language", article.language)
                .param("now", Timestamp.from(clock.instant()))
                .param("article", article.id)
                .param("start", name.start())
                .param("end", name.end())
                .param("most", SIGHTINGS)
                .update();
    }

    private void forgetRareNames() {
        Instant before = clock.instant().minus(RARE);
        jdbc.sql("""
                        delete from suggestion
                        where id in (select id
                                     from suggestion
                                     where dismissed_at is null and articles = 1 and last_seen_at < :before
                                     order by last_seen_at
                                     limit :limit)
                        """)
                .param("before", Timestamp.from(before))
                .param("limit", FORGOTTEN_AT_ONCE)
                .update();
    }
}
