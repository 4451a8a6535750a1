package org.marsad.article;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.marsad.extract.Content;
import org.marsad.extract.PageDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stored articles with what they were read from, for those who read them again. Thread-safe. */
@Component
public class KeptArticles {

    /** An article that changed more often keeps the texts between as they were read. */
    static final int MOST_EARLIER = 50;

    private final JdbcClient jdbc;
    private final Articles articles;
    private final Snapshots snapshots;

    KeptArticles(JdbcClient jdbc, Articles articles, Snapshots snapshots) {
        this.jdbc = jdbc;
        this.articles = articles;
        this.snapshots = snapshots;
    }

    /** Empty where there is no such article. */
    @Transactional(readOnly = true)
    public Optional<KeptArticle> find(long id) {
        return jdbc.sql("""
                        select a.id, a.source_id, a.url, a.title, a.authors, a.published_at, a.published_day,
                               a.published_precision, a.published_basis, a.modified_at, a.language, a.body, a.page_version, a.revision,
                               a.byline_credit, a.lead_image,
                               r.snapshot_id, r.seen_at,
                               (select min(i.published_at) from item i where i.article_id = a.id) as listed_at
                        from article a
                        join revision r on r.article_id = a.id and r.number = a.revision
                        where a.id = :id
                        """).param("id", id).query((row, n) -> article(row)).optional();
    }

    private KeptArticle article(ResultSet row) throws SQLException {
        Timestamp listed = row.getTimestamp("listed_at");
        Timestamp modified = row.getTimestamp("modified_at");
        String image = row.getString("lead_image");
        return new KeptArticle(
                row.getLong("id"),
                row.getLong("source_id"),
                URI.create(row.getString("url")),
                row.getInt("revision"),
                published(row),
                listed == null ? null : listed.toInstant(),
                new Content(
                        row.getString("title"),
                        List.of((String[]) row.getArray("authors").getArray()),
                        null,
                        modified == null
                                ? null
                                : new PageDate(
                                        modified.toInstant().atOffset(ZoneOffset.UTC),
                                        PageDate.Precision.SECOND,
                                        "stored"),
                        row.getString("language"),
                        row.getString("body"),
                        null,
                        null,
                        null,
                        image == null ? null : URI.create(image),
                        row.getString("byline_credit"),
                        List.of()),
                row.getString("page_version"),
                row.getTimestamp("seen_at").toInstant(),
                row.getLong("snapshot_id"),
                earlier(row.getLong("id"), row.getInt("revision")));
    }

    private static Reading.@Nullable Published published(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("published_at");
        return at == null
                ? null
                : new Reading.Published(
                        at.toInstant(),
                        row.getDate("published_day").toLocalDate(),
                        row.getString("published_precision"),
                        row.getString("published_basis"));
    }

    private List<KeptArticle.Earlier> earlier(long id, int revision) {
        List<KeptArticle.Earlier> newestFirst = new ArrayList<>(jdbc.sql("""
                        select number, snapshot_id
                        from revision
                        where article_id = :id
                          and number < :revision
                        order by number = 1 desc, number desc
                        limit :limit
                        """)
                .param("id", id)
                .param("revision", revision)
                .param("limit", MOST_EARLIER)
                .query((row, n) -> new KeptArticle.Earlier(row.getInt("number"), row.getLong("snapshot_id")))
                .list());
        newestFirst.sort((one, other) -> Integer.compare(one.number(), other.number()));
        return Collections.unmodifiableList(newestFirst);
    }

    /** The bytes as fetched; empty where they were not kept. */
    public Optional<Reading.Fetched> page(long snapshotId) {
        return snapshots.find(snapshotId).filter(Snapshots.Snapshot::kept).map(Snapshots.Snapshot::page);
    }

    /** How putting another reading in the place of the stored one ended. */
    public enum Replaced {
        CHANGED,
        UNCHANGED,
        /** The article is no longer at the revision that was read. */
        OVERTAKEN
    }

    /** Puts another reading of the same revision in the place of the stored one, whole or not at all. */
    @Transactional
    public Replaced replace(
            KeptArticle article, Reading reading, List<KeptArticle.Text> earlier, Map<String, Long> entityIds) {
        List<Integer> locked = jdbc.sql(
                        "select revision from article where id = :id and revision = :revision for update")
                .param("id", article.id())
                .param("revision", article.revision())
                .query((row, n) -> row.getInt("revision"))
                .list();
        if (locked.isEmpty()) {
            return Replaced.OVERTAKEN;
        }
        String before = fingerprint(article.id());
        earlier.forEach(text -> retell(article.id(), text));
        articles.reread(article.id(), reading, entityIds);
        return fingerprint(article.id()).equals(before) ? Replaced.UNCHANGED : Replaced.CHANGED;
    }

    private void retell(long articleId, KeptArticle.Text text) {
        jdbc.sql("update revision set title = :title, body = :body where article_id = :id and number = :number")
                .param("title", text.title())
                .param("body", text.body())
                .param("id", articleId)
                .param("number", text.number())
                .update();
    }

    /** Two are equal when an article says the same and the same was read out of it, whatever read it. */
    private String fingerprint(long articleId) {
        return jdbc.sql("""
                        select md5(concat_ws('|',
                            a.title, a.body, a.authors::text, a.language, a.published_at, a.published_day, a.modified_at,
                            a.byline_credit, a.lead_image,
                            (select string_agg(md5(r.title || '|' || r.body), ',' order by r.number)
                             from revision r where r.article_id = a.id),
                            (select string_agg(concat_ws(' ', m.entity_id, m.start_offset, m.end_offset, m.rule), ','
                                               order by m.start_offset, m.entity_id)
                             from mention m where m.article_id = a.id),
                            (select string_agg(concat_ws(' ', d.start_offset, d.end_offset, d.value, d.mod, d.edtf), ','
                                               order by d.start_offset)
                             from date_expression d where d.article_id = a.id),
                            (select string_agg(concat_ws(' ', c.id, c.spans, c.quote, c.speaker_entity_id, c.speaker_text,
                                                         c.anonymous_type, c.stance, c.refers_edtf, c.sort_day, c.hedged),
                                               ',' order by c.id)
                             from claim c where c.article_id = a.id),
                            (select string_agg(concat_ws(' ', e.sentence_start, e.edtf, e.basis), ','
                                               order by e.sentence_start, e.edtf)
                             from event e where e.article_id = a.id))) as fingerprint
                        from article a
                        where a.id = :id
                        """)
                .param("id", articleId)
                .query((row, n) -> row.getString("fingerprint"))
                .single();
    }
}
