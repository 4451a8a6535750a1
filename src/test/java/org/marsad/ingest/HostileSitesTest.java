package org.marsad.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marsad.MarsadTest;
import org.marsad.TestSite;
import org.marsad.article.Articles;
import org.marsad.article.Snapshots;
import org.marsad.fetch.FetchSettings;
import org.marsad.fetch.Fetcher;
import org.marsad.fetch.HostileServer;
import org.marsad.fetch.InMemoryHostGate;
import org.marsad.fetch.Validators;
import org.marsad.source.Items;
import org.marsad.source.SourceDetails;
import org.marsad.source.SourceMemories;
import org.marsad.source.SourceRules;
import org.marsad.source.Sources;
import org.marsad.web.Language;
import org.marsad.web.Words;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

/**
 * What an editor reads about each way in which a site can go wrong: the faults of {@code NewsWorld}'s hostile profile, one
 * by one. In every test a sound article of the same site is stored all the same.
 */
@MarsadTest
class HostileSitesTest {

    private static final String BODY =
            "Kata'ib Hezbollah will not hand over its weapons, the group said in a statement on Monday. "
                    + "An Iraqi official, who asked not to be named, told Reuters that talks in Baghdad would go on for several weeks.";
    private static final String HTML = "HTTP/1.1 200 OK\nContent-Type: text/html; charset=utf-8";

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
    private Sources sources;

    @Autowired
    private Line line;

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
    private Items items;

    @Autowired
    private SourceMemories memories;

    @Autowired
    private IngestSettings settings;

    @Autowired
    private Clock clock;

    @Autowired
    private Words words;

    @Autowired
    private JdbcClient jdbc;

    private final HostileServer site = new HostileServer();
    private long source;

    @BeforeEach
    void addSource() {
        // Switched off, so that only the test asks the site.
        SourceDetails details =
                new SourceDetails("Hostile " + site.port(), site.at("/"), "en", null, null, null, null, false, 900);
        source = switch (sources.add(details)) {
            case Sources.Change.Done(long id) -> id;
            case Sources.Change other -> throw new AssertionError(other);
        };
    }

    @AfterEach
    void close() {
        site.close();
    }

    // The wire.

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

    // The page.

    @Test
    void twoHundredThousandNestedElementsDoNotHideTheArticle() {
        site.on("/news/1001", HTML, page("Deep").replace("<article>", "<div>".repeat(200_000) + "<article>"));
        assertThat(read("/news/1001")).isEqualTo("STORED");
        assertThat(text("/news/1001")).contains("will not hand over its weapons");
    }

    @Test
    void aPageUnderTheWrongCharsetIsReadAsItsBytesAre() {
        String page = TestSite.page(
                "الفصائل ترفض تسليم سلاحها",
                "قال مسؤول عراقي إن الفصائل المسلحة رفضت تسليم سلاحها إلى الدولة في بغداد يوم الاثنين، وإن المحادثات ستستمر أسابيع.");
        site.on(
                "/news/1001",
                "HTTP/1.1 200 OK\nContent-Type: text/html; charset=utf-8",
                page.getBytes(Charset.forName("windows-1256")));
        assertThat(read("/news/1001")).isEqualTo("STORED");
        assertThat(text("/news/1001")).contains("رفضت تسليم سلاحها إلى الدولة");
    }

    @Test
    void nulBytesAreLeftOut() {
        site.on("/news/1001", HTML, page("Nul").replace("weapons", "wea\u0000pons \u0001"));
        assertThat(read("/news/1001")).isEqualTo("STORED");
        assertThat(text("/news/1001")).contains("hand over its weapons").doesNotContain("\u0001");
    }

    @Test
    void scriptsAreNoPartOfTheTextNorOfTheAuthor() {
        String script = "<script>new Image().src='http://127.0.0.9/canary?body'</script>"
                + "<a href=\"javascript:fetch('/canary')\">statement</a><img src=x onerror=\"fetch('/canary')\">";
        site.on(
                "/news/1001",
                HTML,
                page("Scripts")
                        .replace("</h1>", "</h1><p class=\"byline\">By Mira Farrow\"><img src=x onerror=alert(1)></p>")
                        .replace("on Monday.", "on Monday." + script));
        assertThat(read("/news/1001")).isEqualTo("STORED");
        assertThat(text("/news/1001")).doesNotContain("canary", "<script", "onerror");
        assertThat(one("authors::text", "/news/1001")).doesNotContain("<", "onerror");
    }

    @Test
    void aDateThatLiesAheadIsNoneAndTheArticleStandsAtTheTimeItWasSeen() {
        site.on("/news/1001", HTML, page("Ahead").replace("2025-04-08T10:00:00+03:00", "2124-04-08T10:00:00+03:00"));
        assertThat(read("/news/1001")).isEqualTo("STORED");
        assertThat(one("coalesce(published_at::text, 'none')", "/news/1001")).isEqualTo("none");
        assertThat(one("(dated_at <= now())::text", "/news/1001")).isEqualTo("true");
    }

    @Test
    void aDateWithoutAZoneIsReadAsBaghdadsTime() {
        site.on("/news/1001", HTML, page("No zone").replace("2025-04-08T10:00:00+03:00", "2025-04-08 10:00:00"));
        assertThat(read("/news/1001")).isEqualTo("STORED");
        assertThat(one("published_day::text", "/news/1001")).isEqualTo("2025-04-08");
    }

    @Test
    void aPageNotFoundThatAnswersLikeAnyOtherHasNoArticle() {
        site.on(
                "/news/1001",
                HTML,
                "<html><head><title>The Courier</title></head><body><h1>Page not found</h1></body></html>");
        assertThat(read("/news/1001")).startsWith("REFUSED: No article text was found on the page.");
    }

    /** Reads the page and beside it a sound one, and says what the source's page says about the first. */
    private String read(String path) {
        site.on("/news/2002", HTML, page("A sound article"));
        line.run(item("/news/2002"), SourceRules.NONE);
        assertThat(said("/news/2002")).isEqualTo("STORED");
        line.run(item(path), SourceRules.NONE);
        return said(path);
    }

    /** The same by a line that has no time. */
    private String readHastily(String path) {
        try (Fetcher hasty = new Fetcher(HASTY, new InMemoryHostGate())) {
            new Line(hasty, reader, reread, inUse, articles, snapshots, items, memories, settings, clock)
                    .run(item(path), SourceRules.NONE);
            return said(path);
        }
    }

    private String sentence(String trouble, String detail) {
        return words.say(Language.EN, "unreadable." + trouble) + " " + detail;
    }

    private Items.Due item(String path) {
        return jdbc.sql("""
                        insert into item (source_id, url, next_try_at, first_listed_at)
                        values (:source, :url, 'infinity', now())
                        on conflict (source_id, url) do update set url = excluded.url
                        returning id, attempts
                        """)
                .param("source", source)
                .param("url", site.at(path).toString())
                .query((row, n) -> new Items.Due(
                        row.getLong("id"), source, site.at(path), null, Validators.NONE, row.getInt("attempts"), 0))
                .single();
    }

    private String said(String path) {
        return jdbc.sql("select state, trouble, trouble_detail from item where source_id = :source and url = :url")
                .param("source", source)
                .param("url", site.at(path).toString())
                .query((row, n) -> row.getString("trouble") == null
                        ? row.getString("state")
                        : row.getString("state") + ": "
                                + sentence(row.getString("trouble"), row.getString("trouble_detail")))
                .single();
    }

    private int secondsToNextTry(String path) {
        return jdbc.sql(
                        "select extract(epoch from next_try_at - now())::int from item where source_id = :source and url = :url")
                .param("source", source)
                .param("url", site.at(path).toString())
                .query((row, n) -> row.getInt(1))
                .single();
    }

    private String text(String path) {
        return one("body", path);
    }

    private String one(String column, String path) {
        return Objects.requireNonNull(jdbc.sql("select " + column + " from article where url = :url")
                .param("url", site.at(path).toString())
                .query((row, n) -> row.getString(1))
                .single());
    }

    private static String page(String title) {
        return TestSite.page(title, BODY);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
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
