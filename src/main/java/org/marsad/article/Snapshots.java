package org.marsad.article;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.marsad.extract.Decoder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Pages as fetched: bytes, headers, time and SHA-256. A page is never larger than the fetcher's cap; of an article's
 * revisions the first and the newest {@value #NEWEST} keep their bytes, of an item that could not be read the first page
 * and the last. Thread-safe.
 */
@Component
public class Snapshots {

    static final int NEWEST = 20;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Snapshots(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * @param page with an empty body where the bytes were let go
     * @param kept whether the bytes are there
     * @param size of the body, in bytes
     */
    public record Snapshot(long id, Reading.Fetched page, boolean kept, byte[] sha256, int size) {

        /** The beginning of the page's source, in the characters that its bytes stand for. */
        public String text(int most) {
            List<String> types = page.headers().getOrDefault("content-type", List.of());
            byte[] body = page.body();
            byte[] start = body.length > 4L * most ? Arrays.copyOf(body, 4 * most) : body;
            String text = Decoder.decode(start, types.isEmpty() ? null : types.getFirst());
            return text.substring(0, Math.min(most, text.length()));
        }
    }

    /** Keeps a page, once for the same bytes and status at the same address. */
    long keep(Reading.Fetched page) {
        return jdbc.sql("""
                        insert into snapshot (url, sha256, fetched_at, status, headers, size, body, cut)
                        values (:url, :hash, :at, :status, :headers::jsonb, :size, :body, :cut)
                        on conflict (url, sha256, status) do update set body = coalesce(snapshot.body, excluded.body)
                        returning id
                        """)
                .param("url", page.url().toString())
                .param("hash", sha256(page.body()))
                .param("at", Timestamp.from(page.at()))
                .param("status", page.status())
                .param("headers", json.writeValueAsString(page.headers()).replace("\\u0000", ""))
                .param("size", page.body().length)
                .param("body", gzip(page.body()))
                .param("cut", page.cut())
                .query((row, n) -> row.getLong("id"))
                .single();
    }

    /**
     * Keeps a page that could not be had or read, with the reason; of those between an item's first and last, none.
     *
     * @param reason the end of a message's key, {@code unreadable.<reason>}
     */
    @Transactional
    public void keepUnread(long itemId, Reading.Fetched page, String reason, String detail) {
        long snapshot = keep(page);
        jdbc.sql("""
                        insert into unread (item_id, snapshot_id, reason, detail, seen_at)
                        values (:item, :snapshot, :reason, :detail, :at)
                        on conflict (item_id, snapshot_id) do update
                        set reason = excluded.reason, detail = excluded.detail
                        """)
                .param("item", itemId)
                .param("snapshot", snapshot)
                .param("reason", reason)
                .param("detail", detail)
                .param("at", Timestamp.from(page.at()))
                .update();
        List<Long> between = jdbc.sql("""
                        delete from unread
                        where item_id = :item
                          and seen_at > (select min(seen_at) from unread where item_id = :item)
                          and seen_at < (select max(seen_at) from unread where item_id = :item)
                        returning snapshot_id
                        """)
                .param("item", itemId)
                .query((row, n) -> row.getLong("snapshot_id"))
                .list();
        between.forEach(this::dropUnused);
    }

    /** The last page of an item that came whole and failed for one of some reasons. */
    public Optional<Reading.Fetched> unread(long itemId, Collection<String> reasons) {
        return jdbc.sql("""
                        select s.id, s.url, s.status, s.headers, s.fetched_at, s.sha256, s.size, s.body, s.cut
                        from unread u
                        join snapshot s on s.id = u.snapshot_id
                        where u.item_id = :item
                          and u.reason = any(:reasons)
                          and s.body is not null
                          and not s.cut
                        order by u.seen_at desc, s.id desc
                        limit 1
                        """)
                .param("item", itemId)
                .param("reasons", reasons.toArray(String[]::new))
                .query((row, n) -> snapshot(row).page())
                .optional();
    }

    void dropUnused(long id) {
        jdbc.sql("""
                        delete from snapshot s
                        where id = :id
                          and not exists (select 1 from revision where snapshot_id = s.id)
                          and not exists (select 1 from article where snapshot_id = s.id)
                          and not exists (select 1 from unread where snapshot_id = s.id)
                          and not exists (select 1 from listing_answer where snapshot_id = s.id)
                        """).param("id", id).update();
    }

    /** Lets the bytes go of an article's revisions between the first and the newest. */
    void thin(long articleId) {
        jdbc.sql("""
                        update snapshot
                        set body = null
                        where body is not null
                          and id in (select r.snapshot_id
                                     from revision r
                                     join article a on a.id = r.article_id
                                     where a.id = :id
                                       and r.number > 1
                                       and r.number <= a.revision - :newest)
                          and id not in (select r.snapshot_id
                                         from revision r
                                         join article a on a.id = r.article_id
                                         where a.id = :id
                                           and (r.number = 1 or r.number > a.revision - :newest))
                        """).param("id", articleId).param("newest", NEWEST).update();
    }

    /** Empty where there is no such snapshot. */
    public Optional<Snapshot> find(long id) {
        return jdbc.sql(
                        "select id, url, status, headers, fetched_at, sha256, size, body, cut from snapshot where id = :id")
                .param("id", id)
                .query((row, n) -> snapshot(row))
                .optional();
    }

    private Snapshot snapshot(ResultSet row) throws SQLException {
        byte[] packed = row.getBytes("body");
        return new Snapshot(
                row.getLong("id"),
                new Reading.Fetched(
                        URI.create(row.getString("url")),
                        row.getInt("status"),
                        json.readValue(row.getString("headers"), new TypeReference<Map<String, List<String>>>() {}),
                        gunzip(packed),
                        row.getTimestamp("fetched_at").toInstant(),
                        row.getBoolean("cut")),
                packed != null,
                row.getBytes("sha256"),
                row.getInt("size"));
    }

    static byte[] sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] sha256(byte[] bytes) {
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

    private static byte[] gunzip(byte @Nullable [] packed) {
        if (packed == null) {
            return new byte[0];
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }
}
