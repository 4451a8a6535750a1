package org.marsad.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marsad.MarsadTest;
import org.marsad.TestSite;
import org.marsad.article.Reading;
import org.marsad.article.Snapshots;
import org.marsad.article.WarcExport;
import org.marsad.fetch.HostileServer;
import org.marsad.fetch.Validators;
import org.marsad.job.JobList;
import org.marsad.job.Jobs;
import org.marsad.job.Scope;
import org.marsad.source.Items;
import org.marsad.source.SourceDetails;
import org.marsad.source.SourceRules;
import org.marsad.source.Sources;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever a site sends and Marsad can't use is kept as it came, with status, headers and the reason. */
@MarsadTest
class NothingLostTest {

    private static final String HTML = "HTTP/1.1 200 OK\nContent-Type: text/html; charset=utf-8";
    private static final int MOST_KEPT = 256 << 10;

    @Autowired
    private Sources sources;

    @Autowired
    private Line line;

    @Autowired
    private Snapshots snapshots;

    @Autowired
    private WarcExport warc;

    @Autowired
    private Jobs jobs;

    @Autowired
    private JobList list;

    @Autowired
    private JdbcClient jdbc;

    private final HostileServer site = new HostileServer();
    private long source;

    @BeforeEach
    void addSource() {
        source = switch (sources.add(
                SourceDetails.of("Lost " + site.port(), site.at("/").toString(), "en", false))) {
            case Sources.Change.Done(long id) -> id;
            case Sources.Change other -> throw new AssertionError(other);
        };
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void anErrorsPageIsKeptWithItsStatusHeadersAndReason() {
        site.on("/gone", "HTTP/1.1 410 Gone\nX-Moved-By: editor", "<h1>Withdrawn by the editors</h1>");
        site.on("/down", "HTTP/1.1 500 Oops", "<h1>Database error</h1>");
        site.on("/paywall", "HTTP/1.1 403 Forbidden", "<h1>Subscribe</h1>");

        Snapshots.Snapshot gone = kept("/gone");
        assertThat(gone.page().status()).isEqualTo(410);
        assertThat(gone.page().headers()).containsEntry("x-moved-by", List.of("editor"));
        assertThat(gone.text(100)).isEqualTo("<h1>Withdrawn by the editors</h1>");
        assertThat(gone.page().cut()).isFalse();
        assertThat(reason("/gone")).isEqualTo("GONE 410");
        assertThat(kept("/down").text(100)).isEqualTo("<h1>Database error</h1>");
        assertThat(reason("/down")).isEqualTo("SERVER_ERROR 500");
        assertThat(kept("/paywall").text(100)).isEqualTo("<h1>Subscribe</h1>");
        assertThat(reason("/paywall")).isEqualTo("FORBIDDEN 403");
    }

    @Test
    void ofAnEndlessPageTheStartIsKeptAndSaidToBeOne() {
        site.on("/endless", (asked, out) -> {
            out.write((HTML.replace("\n", "\r\n") + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            while (true) {
                out.write("<p>And so on. </p>".repeat(1_000).getBytes(StandardCharsets.UTF_8));
            }
        });
        Snapshots.Snapshot endless = kept("/endless");
        assertThat(endless.size()).isEqualTo(MOST_KEPT);
        assertThat(endless.page().cut()).isTrue();
        assertThat(reason("/endless")).isEqualTo("TOO_BIG 5 MB");
    }

    @Test
    void ofAFileThatIsNoTextTheStartIsKept() {
        byte[] film = new byte[MOST_KEPT + 9];
        Arrays.fill(film, (byte) 7);
        site.on("/film", "HTTP/1.1 200 OK\nContent-Type: video/mp4\nContent-Length: " + film.length, film);
        site.on("/report", HTML, "%PDF-1.7 a short report");
        assertThat(kept("/film").size()).isEqualTo(MOST_KEPT);
        assertThat(kept("/film").page().cut()).isTrue();
        assertThat(kept("/report").text(100)).isEqualTo("%PDF-1.7 a short report");
        assertThat(kept("/report").page().cut()).isFalse();
    }

    @Test
    void whatCameBeforeAnAnswerBrokeOffIsKept() {
        site.on("/half", HTML + "\nContent-Length: 9000", "<html><p>The militia said");
        Snapshots.Snapshot half = kept("/half");
        assertThat(half.text(100)).isEqualTo("<html><p>The militia said");
        assertThat(half.page().cut()).isTrue();
        assertThat(reason("/half")).isEqualTo("BROKEN_BODY 25 of 9000 bytes");
    }

    @Test
    void ofAnAddressThatFailsForMonthsTheFirstAndTheLastAnswerAreKept() {
        for (int i = 0; i < 5; i++) {
            site.on("/news", "HTTP/1.1 500 Oops", "Incident " + i);
            line.run(item("/news"), SourceRules.NONE);
        }
        assertThat(jdbc.sql("select id from snapshot where url = :url order by id")
                        .param("url", site.at("/news").toString())
                        .query((row, n) -> row.getLong("id"))
                        .list())
                .extracting(id -> snapshots.find(id).orElseThrow().text(100))
                .containsExactly("Incident 0", "Incident 4");
    }

    @Test
    void theArchiveOfASourceHoldsWhatCouldNotBeRead() throws IOException {
        site.on("/gone", "HTTP/1.1 404 Not Found", "<h1>Nothing here</h1>");
        site.on("/half", HTML + "\nContent-Length: 9000", "<html><p>The militia said");
        kept("/gone");
        kept("/half");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        warc.write(WarcExport.Of.SOURCE, source, out);
        List<String> records = new ArrayList<>();
        try (WarcReader reader = new WarcReader(new ByteArrayInputStream(out.toByteArray()))) {
            for (WarcRecord record : reader) {
                if (record instanceof WarcResponse response) {
                    records.add(response.http().status() + " "
                            + response.targetURI().getPath() + " "
                            + response.headers().first("WARC-Truncated").orElse("whole"));
                }
            }
        }
        assertThat(records).containsExactly("404 /gone whole", "200 /half length");
    }

    @Test
    void whatTheReaderCouldMakeNothingOfIsReadAgainWithoutTheSite() {
        String page = TestSite.page("The late article", "The group will not hand over its weapons, it said on Monday.");
        site.on("/poor", HTML, "<html><body><nav>menu</nav></body></html>");
        line.run(item("/poor"), SourceRules.NONE);
        assertThat(reason("/poor")).startsWith("NO_TEXT");
        // A page that an earlier reader stumbled over and that today's can read.
        Items.Due item = item("/late");
        snapshots.keepUnread(
                item.id(),
                new Reading.Fetched(
                        item.url(),
                        200,
                        Map.of("content-type", List.of("text/html; charset=utf-8")),
                        page.getBytes(StandardCharsets.UTF_8),
                        Instant.parse("2025-04-09T10:00:00Z")),
                "NO_TEXT",
                "");
        site.close();

        Scope scope = new Scope.Span(source, null, null);
        assertThat(jobs.count("reextract", scope)).isEqualTo(new Jobs.Touched(2, 1));
        long job = jobs.start("reextract", scope, "tester").orElseThrow();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> !list.find(job).orElseThrow().active());
        assertThat(list.find(job).orElseThrow().progress().done()).isEqualTo(1);
        assertThat(list.failures(job, 0, 10))
                .extracting(JobList.Failure::trouble)
                .containsExactly("NO_TEXT");
        assertThat(jdbc.sql("select title from article where source_id = :source")
                        .param("source", source)
                        .query((row, n) -> row.getString("title"))
                        .list())
                .containsExactly("The late article");
        assertThat(jobs.count("reextract", scope).targets())
                .as("an article and a page without one")
                .isEqualTo(2);
    }

    /** Exports 250 MB of pages; were more than a few of them held at once, the heap would show it. */
    @Test
    void anArchiveOfTwoThousandPagesIsWrittenInConstantMemory() throws IOException {
        long item = item("/page").id();
        Snapshots.Snapshot sample = largePage(item);
        jdbc.sql("""
                        with copies as (
                            insert into snapshot (url, sha256, fetched_at, status, headers, size, body)
                            select s.url || n, s.sha256, s.fetched_at, s.status, s.headers, s.size, s.body
                            from snapshot s, generate_series(1, 1999) n
                            where s.id = :id
                            returning id)
                        insert into unread (item_id, snapshot_id, reason, detail, seen_at)
                        select :item, id, 'NO_TEXT', '', now()
                        from copies
                        """).param("id", sample.id()).param("item", item).update();
        Heap heap = new Heap();
        warc.write(WarcExport.Of.SOURCE, source, heap);
        assertThat(heap.written).isGreaterThan(4 * Heap.STEP);
        assertThat(heap.most - heap.before).isLessThan(100 << 20);
        jdbc.sql("delete from unread where item_id = :item").param("item", item).update();
        jdbc.sql("delete from snapshot where url like :url")
                .param("url", site.at("/page") + "%")
                .update();
    }

    private Snapshots.Snapshot largePage(long item) {
        byte[] body = "0123456789abcdef".repeat(8 << 10).getBytes(StandardCharsets.UTF_8);
        snapshots.keepUnread(
                item, new Reading.Fetched(site.at("/page"), 200, Map.of(), body, Instant.EPOCH), "NO_TEXT", "");
        return kept(item);
    }

    /** Throws away what is written, and looks now and then at how much of the heap is really in use. */
    private static final class Heap extends OutputStream {

        private static final long STEP = 200_000;

        private final long before = used();
        private long most = before;
        private long written;

        private static long used() {
            System.gc();
            return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int off, int len) {
            if (written / STEP != (written + len) / STEP) {
                most = Math.max(most, used());
            }
            written += len;
        }
    }

    /** Reads the page through the line and gives what was kept of it. */
    private Snapshots.Snapshot kept(String path) {
        Items.Due item = item(path);
        line.run(item, SourceRules.NONE);
        return kept(item.id());
    }

    private Snapshots.Snapshot kept(long item) {
        return jdbc.sql("select snapshot_id from unread where item_id = :item order by seen_at desc limit 1")
                .param("item", item)
                .query((row, n) -> snapshots.find(row.getLong("snapshot_id")).orElseThrow())
                .single();
    }

    private String reason(String path) {
        return jdbc.sql("""
                        select u.reason || ' ' || u.detail as reason
                        from unread u
                        join item i on i.id = u.item_id
                        where i.source_id = :source
                          and i.url = :url
                        order by u.seen_at desc
                        limit 1
                        """)
                .param("source", source)
                .param("url", site.at(path).toString())
                .query((row, n) -> row.getString("reason"))
                .single();
    }

    private Items.Due item(String path) {
        URI url = site.at(path);
        return jdbc.sql("""
                        insert into item (source_id, url, next_try_at, first_listed_at)
                        values (:source, :url, 'infinity', now())
                        on conflict (source_id, url) do update set url = excluded.url
                        returning id, attempts
                        """)
                .param("source", source)
                .param("url", url.toString())
                .query((row, n) ->
                        new Items.Due(row.getLong("id"), source, url, null, Validators.NONE, row.getInt("attempts"), 0))
                .single();
    }
}
