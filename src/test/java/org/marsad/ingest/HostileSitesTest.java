package org.marsad.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.marsad.MarsadTest;
import org.marsad.article.Articles;
import org.marsad.article.Snapshots;
import org.marsad.fetch.FetchSettings;
import org.marsad.fetch.Fetcher;
import org.marsad.fetch.HostileServer;
import org.marsad.fetch.InMemoryHostGate;
import org.marsad.source.Items;
import org.marsad.source.SourceMemories;
import org.marsad.source.SourceRules;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.unit.DataSize;

/**
 * What an editor reads about each way in which a site can go wrong on the wire: the faults of {@code NewsWorld}'s hostile
 * profile, one by one. In every test a sound article of the same site is stored all the same.
 */
@MarsadTest
class HostileSitesTest extends HostileSite {

    static final FetchSettings HASTY = new FetchSettings(
            "marsad",
            null,
            Duration.ZERO,
            Duration.ZERO,
            DataSize.ofMegabytes(1),
            DataSize.ofMegabytes(1),
            Duration.ofSeconds(5),
            Duration.ofMillis(400),
            5,
            Duration.ofHours(1),
            List.of("127.0.0.1"));

    @Autowired
    private ArticleReader reader;

    @Autowired
    private Reread reread;

    @Autowired
    private StagesInUse inUse;

    @Autowired
    private Articles articles;

    @Autowired
    private Snapshots snapshots;

    @Autowired
    private SourceMemories memories;

    @Autowired
    private IngestSettings settings;

    @Autowired
    private Clock clock;

    @Autowired
    private Items items;

    @Test
    void anOutageIsTheSitesOwnErrorAndTheArticleIsReadAfterIt() {
        site.on("/news/1001", "HTTP/1.1 500 Oops\nContent-Length: 0", "");
        assertThat(read("/news/1001")).isEqualTo("FAILED: The site answered with an error of its own. 500");

        site.on("/news/1001", HTML, page("After the outage"));
        assertThat(read("/news/1001")).isEqualTo("STORED");
    }

    @Test
    void aSiteThatAsksForFewerVisitsIsVisitedAgainWhenItSaid() {
        site.on("/news/1001", "HTTP/1.1 429 Slow down\nRetry-After: 120\nContent-Length: 0", "");
        line.run(item("/news/1001"), SourceRules.NONE);
        assertThat(said("/news/1001")).isEqualTo("FAILED: The site asked for fewer visits. 429");
        assertThat(secondsToNextTry("/news/1001")).isBetween(100, 121);

        line.run(item("/news/3003"), SourceRules.NONE);
        assertThat(site.paths()).as("nothing else is asked for meanwhile").doesNotContain("/news/3003");
    }

    @Test
    void aPageThatDripsIsTooSlow() {
        site.on("/news/1001", (asked, out) -> {
            out.write(bytes("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"));
            for (int i = 0; i < 10_000; i++) {
                out.write('x');
                out.flush();
                pause();
            }
        });
        assertThat(readHastily("/news/1001")).isEqualTo("FAILED: The site did not answer in time. 400 ms");
    }

    @Test
    void aSiteThatSaysNothingIsTooSlow() {
        CountDownLatch over = new CountDownLatch(1);
        site.on("/news/1001", (asked, out) -> await(over));
        assertThat(readHastily("/news/1001")).isEqualTo("FAILED: The site did not answer in time. 400 ms");
        over.countDown();
    }

    @Test
    void aSiteThatFallsSilentInTheMiddleIsTooSlow() {
        CountDownLatch over = new CountDownLatch(1);
        site.on("/news/1001", (asked, out) -> {
            out.write(bytes("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 9000\r\n\r\n<html>"));
            out.flush();
            await(over);
        });
        assertThat(readHastily("/news/1001")).isEqualTo("FAILED: The site did not answer in time. 400 ms");
        over.countDown();
    }

    @Test
    void aConnectionResetInTheMiddleIsDropped() {
        site.on("/news/1001", (asked, out) -> {
            out.write(bytes("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 9000\r\n\r\n<html>"));
            out.flush();
            throw new HostileServer.Reset();
        });
        assertThat(read("/news/1001"))
                .isEqualTo("FAILED: The site refused or dropped the connection. 127.0.0.1:" + site.port());
    }

    @Test
    void truncatedGzipEndedInTheMiddle() {
        byte[] whole = gzip(page("Cut").repeat(20));
        byte[] cut = Arrays.copyOf(whole, whole.length * 2 / 3);
        site.on("/news/1001", HTML + "\nContent-Encoding: gzip\nContent-Length: " + cut.length, cut);
        assertThat(read("/news/1001"))
                .isEqualTo("FAILED: The answer ended in the middle. " + cut.length + " of " + cut.length + " bytes");
    }

    @Test
    void lessThanWasPromisedEndedInTheMiddle() {
        byte[] page = bytes(page("Short"));
        site.on("/news/1001", HTML + "\nContent-Length: " + (page.length + 5_000), page);
        assertThat(read("/news/1001"))
                .isEqualTo("FAILED: The answer ended in the middle. " + page.length + " of " + (page.length + 5_000)
                        + " bytes");
    }

    @Test
    void aPageCutByItsOwnLengthEndedInTheMiddleUntilItProvesToBeSo() {
        byte[] page = bytes(page("Half an article"));
        site.on("/news/1001", HTML + "\nConnection: close\nContent-Length: " + (page.length - 40), page);
        assertThat(read("/news/1001")).isEqualTo("FAILED: The answer ended in the middle. no </html>");
        assertThat(read("/news/1001")).startsWith("FAILED");
        // Some pages really are written so: a third look takes what is there.
        assertThat(read("/news/1001")).isEqualTo("STORED");
    }

    @Test
    void anAddressThatLeadsOnAndOnIsSaidTo() {
        for (int i = 1; i < 9; i++) {
            site.on("/loop/" + i, "HTTP/1.1 302 Found\nLocation: /loop/" + (i + 1), "");
        }
        site.on("/news/1001", "HTTP/1.1 302 Found\nLocation: /loop/1", "");
        assertThat(read("/news/1001")).isEqualTo("REFUSED: The address leads on and on, or in a circle. 6 redirects");
    }

    @Test
    void aRedirectToTheMetadataServerIsNotFollowed() {
        site.on("/news/1001", "HTTP/1.1 302 Found\nLocation: http://169.254.169.254/latest/meta-data/", "");
        assertThat(read("/news/1001")).isEqualTo("REFUSED: The address lies inside a private network. 169.254.169.254");
    }

    @Test
    void aRedirectToIpv6LoopbackIsNotFollowed() {
        site.on("/news/1001", "HTTP/1.1 301 Moved\nLocation: http://[::1]:" + site.port() + "/", "");
        assertThat(read("/news/1001")).isEqualTo("REFUSED: The address lies inside a private network. ::1");
    }

    @Test
    void aRedirectToAFileIsNotFollowed() {
        site.on("/news/1001", "HTTP/1.1 302 Found\nLocation: file:///etc/passwd", "");
        assertThat(read("/news/1001")).isEqualTo("REFUSED: The address is neither http nor https. file");
    }

    @Test
    void aRedirectToAnotherServiceOfThisMachineNeverReachesIt() {
        try (HostileServer canary = new HostileServer("127.0.0.9")) {
            site.on("/news/1001", "HTTP/1.1 307 Over there\nLocation: " + canary.at("/canary"), "");
            assertThat(read("/news/1001")).isEqualTo("REFUSED: The address lies inside a private network. 127.0.0.9");
            assertThat(canary.paths()).isEmpty();
        }
    }

    @Test
    void anEndlessPageIsLargerThanMarsadReads() {
        site.on("/news/1001", (asked, out) -> {
            out.write(bytes("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"));
            endless(out);
        });
        assertThat(read("/news/1001")).isEqualTo("REFUSED: The page is larger than Marsad reads. 5 MB");
    }

    @Test
    void aGzipBombIsLargerThanMarsadReads() {
        site.on("/news/1001", (asked, out) -> {
            out.write(bytes("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n"));
            endless(new GZIPOutputStream(out));
        });
        assertThat(read("/news/1001")).isEqualTo("REFUSED: The page is larger than Marsad reads. 5 MB");
    }

    @Test
    void aFloodOfHeadersIsKeptToTwoHundredAndTheArticleIsRead() {
        StringBuilder head = new StringBuilder(HTML);
        for (int i = 0; i < 400; i++) {
            head.append("\nX-Flood-").append(i).append(": ").append("x".repeat(200));
        }
        site.on("/news/1001", head.toString(), page("Flood"));
        assertThat(read("/news/1001")).isEqualTo("STORED");
        assertThat(jdbc.sql("""
                        select count(*)
                        from snapshot s, jsonb_object_keys(s.headers)
                        where s.url = :url
                        """)
                        .param("url", site.at("/news/1001").toString())
                        .query((row, n) -> row.getInt(1))
                        .single())
                .isEqualTo(200);
    }

    /** The same by a line that has no time. */
    private String readHastily(String path) {
        try (Fetcher hasty = new Fetcher(HASTY, new InMemoryHostGate())) {
            new Line(hasty, reader, reread, inUse, articles, snapshots, items, memories, settings, clock)
                    .run(item(path), SourceRules.NONE);
            return said(path);
        }
    }

    private int secondsToNextTry(String path) {
        return jdbc.sql(
                        "select extract(epoch from next_try_at - now())::int from item where source_id = :source and url = :url")
                .param("source", source)
                .param("url", site.at(path).toString())
                .query((row, n) -> row.getInt(1))
                .single();
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(bytes(text));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    /** Until the client leaves. */
    private static void endless(OutputStream out) throws IOException {
        byte[] block = bytes("<p>And so the report went on and on. </p>\n".repeat(1_600));
        while (true) {
            out.write(block);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
