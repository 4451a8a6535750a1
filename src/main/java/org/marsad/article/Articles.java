package org.marsad.article;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.marsad.extract.Content;
import org.marsad.extract.PageDate;
import org.marsad.story.Sketch;
import org.marsad.story.Stories;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Stored articles. Thread-safe: any number of nodes may store the same article, and it is stored once. */
@Component
public class Articles {

    private static final int EXCERPT = 280;
    /** PostgreSQL refuses a tsvector above 1 MB; the first words of a text decide what it is found by. */
    private static final int INDEXED = 200_000;

    private final JdbcClient jdbc;
    private final Stories stories;
    private final ReadingRows rows;
    private final JsonMapper json;

    Articles(JdbcClient jdbc, Stories stories, ReadingRows rows, JsonMapper json) {
        this.jdbc = jdbc;
        this.stories = stories;
        this.rows = rows;
        this.json = json;
    }

    /** Stores what was read, whole or not at all, in one short transaction. */
    @Transactional
    public Stored store(Reading reading, Map<String, Long> entityIds) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:url, 7))")
                .param("url", reading.url().toString())
                .query((row, n) -> true)
                .list();
        Optional<Known> known = find(reading);
        byte[] hash = textHash(reading.content());
        if (known.isPresent() && Arrays.equals(known.get().textHash, hash)) {
            return new Stored(known.get().id, Stored.Change.UNCHANGED);
        }
        long snapshotId = keep(reading.snapshot());
        Sketch sketch = Sketch.of(reading.content().text());
        Stories.Place place = stories.place(
                sketch,
                known.map(Known::id).orElse(null),
                known.map(Known::storyId).orElse(null));
        long id = known.isPresent()
                ? revise(known.get(), reading, hash, snapshotId, place)
                : insert(reading, hash, snapshotId, place);
        addRevision(id, reading);
        stories.remember(id, sketch);
        rows.replace(id, reading, entityIds);
        stories.settle(place.storyId());
        known.map(Known::storyId).filter(old -> old != place.storyId()).ifPresent(stories::settle);
        return new Stored(id, known.isPresent() ? Stored.Change.REVISED : Stored.Change.NEW);
    }

    private record Known(long id, long storyId, byte[] textHash, int revision) {}

    private Optional<Known> find(Reading reading) {
        return jdbc.sql("select id, story_id, body_sha256, revision from article where url = :url")
                .param("url", reading.url().toString())
                .query((row, n) -> new Known(
                        row.getLong("id"),
                        row.getLong("story_id"),
                        row.getBytes("body_sha256"),
                        row.getInt("revision")))
                .optional();
    }

    private long keep(Reading.Fetched page) {
        return jdbc.sql("""
                        insert into snapshot (url, sha256, fetched_at, status, headers, size, body)
                        values (:url, :hash, :at, :status, :headers::jsonb, :size, :body)
                        on conflict (url, sha256) do update set url = excluded.url
                        returning id
                        """)
                .param("url", page.url().toString())
                .param("hash", sha256(page.body()))
                .param("at", Timestamp.from(page.at()))
                .param("status", page.status())
                .param("headers", json.writeValueAsString(page.headers()).replace("\\u0000", ""))
                .param("size", page.body().length)
                .param("body", gzip(page.body()))
                .query((row, n) -> row.getLong("id"))
                .single();
    }

    private long insert(Reading reading, byte[] hash, long snapshotId, Stories.Place place) {
        return with(reading, hash, place, jdbc.sql("""
                        insert into article (source_id, url, title, authors, published_at, published_day, published_precision,
                                             published_basis, modified_at, dated_at, language, body, excerpt, body_sha256,
                                             words, snapshot_id, story_id, story_reason, first_seen_at, changed_at,
                                             page_version, tag_version, date_version, claim_version, gazetteer_version)
                        values (:source, :url, :title, :authors, :published, :day, :precision,
                                :basis, :modified, :dated, :language, :body, :excerpt, :hash,
                                to_tsvector('simple', marsad_fold(:indexed)), :snapshot, :story, :reason, :seen, :seen,
                                :page, :tag, :date, :claim, :gazetteer)
                        returning id
                        """))
                .param("source", reading.sourceId())
                .param("snapshot", snapshotId)
                .param("url", reading.url().toString())
                .query((row, n) -> row.getLong("id"))
                .single();
    }

    private long revise(Known known, Reading reading, byte[] hash, long snapshotId, Stories.Place place) {
        return with(reading, hash, place, jdbc.sql("""
                        update article
                        set title = :title, authors = :authors, modified_at = :modified,
                            published_at = coalesce(published_at, :published),
                            published_day = coalesce(published_day, :day),
                            published_precision = coalesce(published_precision, :precision),
                            published_basis = coalesce(published_basis, :basis),
                            dated_at = coalesce(published_at, :published, dated_at),
                            language = :language, body = :body, excerpt = :excerpt, body_sha256 = :hash,
                            words = to_tsvector('simple', marsad_fold(:indexed)), snapshot_id = :snapshot,
                            story_id = :story, story_reason = :reason, changed_at = :seen, revision = revision + 1,
                            page_version = :page, tag_version = :tag, date_version = :date, claim_version = :claim,
                            gazetteer_version = :gazetteer
                        where id = :id
                        returning id
                        """))
                .param("snapshot", snapshotId)
                .param("id", known.id)
                .query((row, n) -> row.getLong("id"))
                .single();
    }

    private static JdbcClient.StatementSpec with(
            Reading reading, byte[] hash, Stories.Place place, JdbcClient.StatementSpec statement) {
        Content content = reading.content();
        Reading.Published published = reading.published();
        Instant seen = reading.snapshot().at();
        String indexed = content.title() + "\n" + content.text();
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
                .param("hash", hash)
                .param("indexed", indexed.substring(0, Math.min(indexed.length(), INDEXED)))
                .param("story", place.storyId())
                .param("reason", place.reason())
                .param("seen", Timestamp.from(seen))
                .param("page", reading.versions().page())
                .param("tag", reading.versions().tag())
                .param("date", reading.versions().date())
                .param("claim", reading.versions().claim())
                .param("gazetteer", reading.versions().gazetteer());
    }

    /**
     * Puts another reading of the article's last revision in the place of the stored one. Runs in the caller's
     * transaction, which holds the article.
     */
    void reread(long id, Reading reading, Map<String, Long> entityIds) {
        byte[] hash = textHash(reading.content());
        Former former = jdbc.sql("select story_id, story_reason, body_sha256 from article where id = :id")
                .param("id", id)
                .query((row, n) -> new Former(
                        new Stories.Place(row.getLong("story_id"), row.getString("story_reason")),
                        Arrays.equals(row.getBytes("body_sha256"), hash)))
                .single();
        Sketch sketch = Sketch.of(reading.content().text());
        Stories.Place place = former.sameText ? former.place : stories.place(sketch, id, former.place.storyId());
        with(reading, hash, place, jdbc.sql("""
                        update article
                        set title = :title, authors = :authors, modified_at = :modified, published_at = :published,
                            published_day = :day, published_precision = :precision, published_basis = :basis,
                            dated_at = coalesce(:published, first_seen_at), language = :language, body = :body,
                            excerpt = :excerpt, body_sha256 = :hash,
                            words = to_tsvector('simple', marsad_fold(:indexed)), story_id = :story,
                            story_reason = :reason, page_version = :page, tag_version = :tag, date_version = :date,
                            claim_version = :claim, gazetteer_version = :gazetteer
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
        rows.replace(id, reading, entityIds);
        if (!former.sameText) {
            stories.remember(id, sketch);
            stories.settle(place.storyId());
            if (former.place.storyId() != place.storyId()) {
                stories.settle(former.place.storyId());
            }
        }
    }

    private record Former(Stories.Place place, boolean sameText) {}

    private void addRevision(long id, Reading reading) {
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

    private static byte[] textHash(Content content) {
        return sha256((content.title() + "\n\n" + content.text()).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return out.toByteArray();
    }
}
