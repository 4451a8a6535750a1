package org.marsad.article;

import java.net.URI;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.marsad.extract.Content;
import org.marsad.extract.PageDate;
import org.marsad.story.Stories;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of articles and their revisions. Every method runs in the caller's transaction. */
@Component
class ArticleRows {

    private static final int EXCERPT = 280;

    private final JdbcClient jdbc;

    ArticleRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param words as the text of a {@code tsvector} */
    record Derived(byte[] hash, String words) {}

    long insert(Reading reading, URI url, @Nullable URI origin, Derived derived, long snapshotId, Stories.Place place) {
        return with(reading, derived, place, jdbc.sql("""
                        insert into article (source_id, url, title, authors, published_at, published_day, published_precision,
                                             published_basis, modified_at, dated_at, language, body, excerpt, body_sha256,
                                             words, words_due, snapshot_id, story_id, story_reason, first_seen_at, changed_at,
                                             page_version, tag_version, date_version, claim_version, gazetteer_version, declared_origin,
                                             byline_credit, lead_image, live_entries)
                        values (:source, :url, :title, :authors, :published, :day, :precision,
                                :basis, :modified, :dated, :language, :body, :excerpt, :hash,
                                :words::tsvector, false, :snapshot, :story, :reason, :seen, :seen,
                                :page, :tag, :date, :claim, :gazetteer, :origin,
                                :credit, :image, :live)
                        returning id
                        """))
                .param("source", reading.sourceId())
                .param("snapshot", snapshotId)
                .param("url", url.toString())
                .param("origin", text(origin))
                .query((row, n) -> row.getLong("id"))
                .single();
    }

    long revise(
            long id,
            Reading reading,
            URI url,
            @Nullable URI origin,
            Derived derived,
            long snapshotId,
            Stories.Place place) {
        return with(reading, derived, place, jdbc.sql("""
                        update article
                        set url = :url, declared_origin = :origin, title = :title, authors = :authors, modified_at = :modified,
                            published_at = coalesce(published_at, :published),
                            published_day = coalesce(published_day, :day),
                            published_precision = coalesce(published_precision, :precision),
                            published_basis = coalesce(published_basis, :basis),
                            dated_at = coalesce(published_at, :published, dated_at),
                            language = :language, body = :body, excerpt = :excerpt, body_sha256 = :hash,
                            words = :words::tsvector, words_due = false, statements_at = null, snapshot_id = :snapshot,
                            story_id = :story, story_reason = :reason, changed_at = :seen, revision = revision + 1,
                            page_version = :page, tag_version = :tag, date_version = :date, claim_version = :claim,
                            gazetteer_version = :gazetteer, byline_credit = :credit, lead_image = :image,
                            live_entries = :live
                        where id = :id
                        returning id
                        """))
                .param("snapshot", snapshotId)
                .param("id", id)
                .param("url", url.toString())
                .param("origin", text(origin))
                .query((row, n) -> row.getLong("id"))
                .single();
    }

    /**
     * Another reading of the last revision in the place of the stored one. Who read the stored text alone knows of no
     * entries: those of the page stay.
     */
    void reread(long id, Reading reading, Derived derived, Stories.Place place) {
        with(reading, derived, place, jdbc.sql("""
                        update article
                        set title = :title, authors = :authors, modified_at = :modified, published_at = :published,
                            published_day = :day, published_precision = :precision, published_basis = :basis,
                            dated_at = coalesce(:published, first_seen_at), language = :language, body = :body,
                            excerpt = :excerpt, body_sha256 = :hash,
                            words = :words::tsvector, words_due = false, statements_at = null, story_id = :story,
                            story_reason = :reason, page_version = :page, tag_version = :tag, date_version = :date,
                            claim_version = :claim, gazetteer_version = :gazetteer, byline_credit = :credit,
                            lead_image = :image,
                            live_entries = case when body = :body then greatest(live_entries, :live) else :live end
                        where id = :id
                        """)).param("id", id).update();
        jdbc.sql("""
                        update revision r
                        set title = a.title, body = a.body
                        from article a
                        where a.id = :id
                          and r.article_id = a.id
                          and r.number = a.revision
                        """).param("id", id).update();
    }

    private static JdbcClient.StatementSpec with(
            Reading reading, Derived derived, Stories.Place place, JdbcClient.StatementSpec statement) {
        Content content = reading.content();
        Reading.Published published = reading.published();
        Instant seen = reading.snapshot().at();
        return statement
                .param("title", content.title())
                .param("authors", content.authors().toArray(String[]::new))
                .param("published", published == null ? null : Timestamp.from(published.at()))
                .param("day", published == null ? null : published.day())
                .param("precision", published == null ? null : published.precision())
                .param("basis", published == null ? null : published.basis())
                .param("modified", moment(content.modified()))
                .param("dated", Timestamp.from(published == null ? seen : published.at()))
                .param("language", content.language())
                .param("body", content.text())
                .param("excerpt", excerpt(content.text()))
                .param("hash", derived.hash)
                .param("words", derived.words)
                .param("story", place.storyId())
                .param("reason", place.reason())
                .param("seen", Timestamp.from(seen))
                .param("credit", content.credit())
                .param("image", text(content.image()))
                .param("live", content.entries().size())
                .param("page", reading.versions().page())
                .param("tag", reading.versions().tag())
                .param("date", reading.versions().date())
                .param("claim", reading.versions().claim())
                .param("gazetteer", reading.versions().gazetteer());
    }

    void addRevision(long id, Reading reading) {
        jdbc.sql("""
                        insert into revision (article_id, number, title, body, snapshot_id, seen_at)
                        select id, revision, title, body, snapshot_id, :seen
                        from article
                        where id = :id
                        """)
                .param("seen", Timestamp.from(reading.snapshot().at()))
                .param("id", id)
                .update();
    }

    private static @Nullable Timestamp moment(@Nullable PageDate date) {
        return date == null ? null : Timestamp.from(date.at().toInstant());
    }

    /** The first lines, cut at a word. */
    static String excerpt(String text) {
        String flat = text.substring(0, Math.min(text.length(), 2 * EXCERPT))
                .replace('\n', ' ')
                .strip();
        if (flat.length() <= EXCERPT) {
            return flat;
        }
        int space = flat.lastIndexOf(' ', EXCERPT);
        return flat.substring(0, space > EXCERPT / 2 ? space : EXCERPT) + "…";
    }

    private static @Nullable String text(@Nullable URI url) {
        return url == null ? null : url.toString();
    }
}
