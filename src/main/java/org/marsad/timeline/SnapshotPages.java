package org.marsad.timeline;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.marsad.article.Snapshots;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * {@code /snapshots/{id}}: a page as fetched. What others wrote is shown as text and handed out as a file, never as a page
 * of ours.
 */
@Controller
class SnapshotPages {

    /** More of the source would only make the page slow; the file has all of it. */
    private static final int SHOWN = 100_000;

    private static final int MOST_USES = 50;

    private final JdbcClient jdbc;
    private final Snapshots snapshots;

    SnapshotPages(JdbcClient jdbc, Snapshots snapshots) {
        this.jdbc = jdbc;
        this.snapshots = snapshots;
    }

    /**
     * @param sha256 in groups of eight
     * @param text   the beginning of the page's source
     * @param cut    whether there is more
     */
    record View(
            Snapshots.Snapshot snapshot,
            String sha256,
            Map<String, List<String>> headers,
            String text,
            boolean cut,
            List<Use> articles,
            List<Unread> unread) {}

    /** An article's revision that was read from it. */
    record Use(long articleId, String title, String language, int revision) {}

    /**
     * A listed address that it was fetched from and that could not be read.
     *
     * @param listing whether the source's listing was looked for there, and no article
     * @param since   since when it is so, as far as is known
     */
    record Unread(
            long sourceId,
            String source,
            @Nullable String language,
            boolean listing,
            String reason,
            String detail,
            Instant since) {}

    @GetMapping("/snapshots/{id}")
    String one(@PathVariable long id, Model model) {
        Snapshots.Snapshot snapshot = find(id);
        String text = snapshot.text(SHOWN + 1);
        boolean cut = text.length() > SHOWN;
        model.addAttribute(
                "view",
                new View(
                        snapshot,
                        HexFormat.of().formatHex(snapshot.sha256()).replaceAll("(.{8})(?=.)", "$1 "),
                        snapshot.page().headers(),
                        cut ? text.substring(0, SHOWN) : text,
                        cut,
                        articles(id),
                        unread(id)));
        return "snapshot";
    }

    /** The bytes as fetched, for another program than the browser. */
    @GetMapping("/snapshots/{id}/bytes")
    ResponseEntity<byte[]> bytes(@PathVariable long id) {
        Snapshots.Snapshot snapshot = find(id);
        if (!snapshot.kept()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename("snapshot-" + id + ".html.txt", StandardCharsets.US_ASCII)
                                .build()
                                .toString())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .body(snapshot.page().body());
    }

    private Snapshots.Snapshot find(long id) {
        return snapshots.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private List<Use> articles(long id) {
        return jdbc.sql("""
                        select r.article_id, r.number, a.title, a.language
                        from revision r
                        join article a on a.id = r.article_id
                        where r.snapshot_id = :id
                        order by r.article_id, r.number
                        limit :limit
                        """)
                .param("id", id)
                .param("limit", MOST_USES)
                .query((row, n) -> new Use(
                        row.getLong("article_id"),
                        row.getString("title"),
                        row.getString("language"),
                        row.getInt("number")))
                .list();
    }

    private List<Unread> unread(long id) {
        return jdbc.sql("""
                        select s.id, s.name, s.language, u.listing, u.reason, u.detail,
                               case when u.listing and s.trouble = u.reason then s.trouble_since else u.seen_at end as since
                        from (select i.source_id, false as listing, u.reason, u.detail, u.seen_at
                              from unread u
                              join item i on i.id = u.item_id
                              where u.snapshot_id = :id
                              union all
                              select source_id, true, reason, detail, seen_at
                              from listing_answer
                              where snapshot_id = :id) u
                        join source s on s.id = u.source_id
                        order by u.seen_at, s.id
                        limit :limit
                        """)
                .param("id", id)
                .param("limit", MOST_USES)
                .query((row, n) -> new Unread(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("language"),
                        row.getBoolean("listing"),
                        row.getString("reason"),
                        row.getString("detail"),
                        row.getTimestamp("since").toInstant()))
                .list();
    }
}
