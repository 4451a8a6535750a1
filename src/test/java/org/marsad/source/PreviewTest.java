package org.marsad.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marsad.TestSite;
import org.marsad.extract.Page;
import org.marsad.extract.PageOutcome;
import org.marsad.extract.PageReader;
import org.marsad.extract.SourceMemory;
import org.marsad.fetch.FetchSettings;
import org.marsad.fetch.Fetcher;
import org.marsad.fetch.InMemoryHostGate;
import org.springframework.util.unit.DataSize;

/** Previews of small sites through the real fetcher. */
class PreviewTest {

    private static final PageReader PAGES = new PageReader();
    private static final String TEXT =
            "The council met in Mosul on Tuesday and put off its vote on the service bill for a week. ";

    private TestSite site;
    private Fetcher fetcher;

    @BeforeEach
    void open() throws IOException {
        site = TestSite.open();
        fetcher = fetcher(List.of("127.0.0.0/8"));
    }

    @AfterEach
    void close() {
        fetcher.close();
        site.close();
    }

    @Test
    void theFeedBehindAFrontPageIsShownWithItsNewestArticlesAsTheyWouldBeStored() {
        site.on("/", "text/html", "<html><head><link rel=alternate type='application/rss+xml' href='/f'></head></html>")
                .on("/f", "application/rss+xml", feed("The Courier", "/a", "/b"))
                .on("/a", "text/html", article("Vote put off", TEXT))
                .on("/b", "text/html", article("Bridge reopens", "The bridge is open again. " + TEXT));

        Previewed.Seen seen = seen(preview(site.at("/")));

        assertThat(seen.shown().kind()).isEqualTo(Listing.Kind.FEED);
        assertThat(seen.shown().url()).isEqualTo(site.at("/f"));
        assertThat(seen.shown().title()).isEqualTo("The Courier");
        assertThat(seen.samples())
                .extracting(Previewed.Sample::title, Previewed.Sample::language, Previewed.Sample::published)
                .containsExactly(
                        tuple("Vote put off", "en", Instant.parse("2025-04-08T07:00:00Z")),
                        tuple("Bridge reopens", "en", Instant.parse("2025-04-08T07:00:00Z")));
        Previewed.Beginning text =
                Objects.requireNonNull(seen.samples().getFirst().learned());
        assertThat(text.text())
                .startsWith("The council met in Mosul")
                .endsWith("…")
                .hasSizeLessThan(300);
        assertThat(text.characters()).isGreaterThan(300);
    }

    @Test
    void anEditorMayChooseAmongAllThatTheSiteHas() {
        site.on("/", "text/html", """
                <html><head><link rel=alternate type='application/rss+xml' href='/dead'>
                <link rel=alternate type='application/rss+xml' href='/f'></head><body>%s</body></html>
                """.formatted(cards(12)))
                .on("/dead", "text/html", "<!doctype html><html><h1>Gone</h1></html>")
                .on("/f", "application/rss+xml", feed("The Courier", "/a"))
                .on("/robots.txt", "text/plain", "User-agent: *\nDisallow:\nSitemap: " + site.at("/map.xml"))
                .on("/a", "text/html", article("Vote put off", TEXT));

        Previewed.Seen seen = seen(preview(site.at("/")));

        assertThat(seen.candidates())
                .extracting(way -> way.kind() + " " + way.url().getPath() + " " + way.state())
                .containsExactly("FEED /dead UNUSABLE", "FEED /f USABLE", "SITEMAP /map.xml UNREAD", "PAGE / USABLE");
        PreviewProblem problem =
                Objects.requireNonNull(seen.candidates().getFirst().problem());
        assertThat(problem.reason()).isEqualTo("NOT_A_FEED");
        assertThat(seen.shown().url()).isEqualTo(site.at("/f"));
    }

    @Test
    void aSiteWithNeitherFeedNorSitemapGetsAProposedSelectorOfItsLinks() {
        site.on(
                "/",
                "text/html",
                "<html><body><nav class='top'><a href='/about'>About us</a></nav>" + cards(12)
                        + "<aside><a href='/offer-2025'>An offer of the day for all of our readers</a></aside></body></html>");
        IntStream.rangeClosed(1, 12)
                .forEach(i -> site.on("/2025/04/08/report-" + i, "text/html", article("Report " + i, TEXT)));

        Previewed.Seen seen = seen(preview(site.at("/")));

        assertThat(seen.shown().kind()).isEqualTo(Listing.Kind.PAGE);
        assertThat(seen.shown().links()).isEqualTo(".card a");
        assertThat(seen.shown().items()).isEqualTo(12);
        assertThat(seen.samples()).hasSize(10).allMatch(sample -> sample.title().startsWith("Report"));
        Previewed chosen = preview(site.at("/"), Listing.Kind.PAGE, new SourceRules.Said(null, null, null, null, null));
        assertThat(seen(chosen).shown()).as("the same when it is chosen").isEqualTo(seen.shown());
    }

    @Test
    void selectorsAreShownBesideWhatIsLearned() {
        site.onFeed("/a").on("/a", "text/html", article("Vote put off", TEXT));

        Previewed.Sample sample = seen(preview(
                        site.at("/feed.xml"), null, new SourceRules.Said("h6", ".brief", null, null, null)))
                .samples()
                .getFirst();

        assertThat(sample.selected()).isEqualTo(new Previewed.Beginning("In short: no vote.", 18));
        assertThat(sample.learned()).isNotEqualTo(sample.selected()).isNotNull();
        assertThat(sample.missing()).containsExactly("title");
    }

    @Test
    void aChosenPageIsReadWithTheEditorsSelector() {
        site.on("/list", "text/html", "<ul><li><a href='/x'>X</a></li><li class=n><a href='/a'>Vote</a></li></ul>")
                .on("/a", "text/html", article("Vote put off", TEXT));

        Previewed.Seen seen =
                seen(preview(site.at("/list"), null, new SourceRules.Said(null, null, null, null, "li.n a")));

        assertThat(seen.samples()).extracting(Previewed.Sample::url).containsExactly(site.at("/a"));
        assertThat(seen.candidates()).hasSize(1);
    }

    @Test
    void anArticleThatCannotBeReadSaysWhyAndDoesNotHideTheOthers() {
        site.onFeed("/gone", "/empty", "/a")
                .on("/empty", "text/html", "<html><body></body></html>")
                .on("/a", "text/html", article("Vote put off", TEXT));

        List<Previewed.Sample> samples = seen(preview(site.at("/feed.xml"))).samples();

        assertThat(samples)
                .extracting(sample ->
                        sample.problem() == null ? "" : sample.problem().reason())
                .containsExactly("GONE", "NO_TEXT", "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/closed       | ROBOTS",
                "/nothing-here | GONE",
                "/pdf          | NOT_TEXT",
                "/feed.xml     | BROKEN",
                "/bomb.xml     | UNSAFE",
                "/hollow.xml   | EMPTY",
                "/rss.xml      | NOT_A_FEED",
                "/round        | REDIRECTS",
                "/inside       | ADDRESS",
                "/file         | SCHEME",
                "/half         | BROKEN_BODY",
                "/huge         | TOO_BIG",
                "/broken       | SERVER_ERROR",
                "/secret       | FORBIDDEN",
                "/plain        | NOTHING",
                "/deep         | NOTHING",
            })
    void whatIsWrongWithASiteIsNamed(String path, String reason) {
        site.on("/robots.txt", "text/plain", "User-agent: *\nDisallow: /closed\n")
                .on("/pdf", "application/pdf", "%PDF-1.7")
                .on("/feed.xml", "application/rss+xml", "<rss><channel><item><title>x")
                .on("/bomb.xml", "application/xml", """
                        <!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><rss><channel>&b;</channel></rss>
                        """)
                .on("/hollow.xml", "application/rss+xml", "<rss><channel></channel></rss>")
                .on("/rss.xml", "text/html", "<html><body>Checking your browser</body></html>")
                .on("/round", redirect("/round"))
                .on("/inside", redirect("http://169.254.169.254/latest/meta-data/"))
                .on("/file", redirect("file:///etc/passwd"))
                .on("/half", exchange -> {
                    exchange.getResponseHeaders().set("Content-Type", "text/html");
                    exchange.sendResponseHeaders(200, 1_000);
                    exchange.getResponseBody().write("<html>".getBytes(StandardCharsets.UTF_8));
                    exchange.getResponseBody().flush();
                })
                .on("/huge", TestSite.bytes("text/html", new byte[1 << 20]))
                .on("/broken", status(500))
                .on("/secret", status(403))
                .on("/plain", "text/html", "<html><body>Nothing to see</body></html>")
                .on("/deep", "text/html", "<div>".repeat(100_000));

        assertThat(preview(site.at(path)))
                .isInstanceOfSatisfying(
                        Previewed.Nothing.class,
                        nothing -> assertThat(nothing.problem().reason()).isEqualTo(reason));
    }

    @Test
    void aPrivateAddressIsRefusedBeforeAnythingIsAsked() {
        try (Fetcher strict = fetcher(List.of())) {
            Preview preview = new Preview(strict, new ListingReader(), PAGES, Clock.systemUTC(), Duration.ofSeconds(5));
            for (String address : List.of(
                    site.at("/").toString(),
                    "http://localhost/",
                    "http://[::1]/",
                    "http://10.0.0.7/",
                    "http://2130706433/")) {
                assertThat(preview.of(new Preview.Wish(URI.create(address), null, SourceRules.NONE)))
                        .as(address)
                        .isInstanceOfSatisfying(
                                Previewed.Nothing.class,
                                nothing ->
                                        assertThat(nothing.problem().reason()).isEqualTo("ADDRESS"));
            }
        }
    }

    @Test
    void whatIsNotReadInTimeIsShownAsNotRead() {
        CountDownLatch never = new CountDownLatch(1);
        site.onFeed("/a", "/slow", "/b")
                .on("/a", "text/html", article("Vote put off", TEXT))
                .on("/slow", exchange -> hang(never))
                .on("/b", "text/html", article("Bridge reopens", TEXT));
        Preview preview = new Preview(fetcher, new ListingReader(), PAGES, Clock.systemUTC(), Duration.ofMillis(1_500));

        Previewed.Seen seen = seen(preview.of(new Preview.Wish(site.at("/feed.xml"), null, SourceRules.NONE)));
        never.countDown();

        assertThat(seen.samples()).extracting(Previewed.Sample::read).containsExactly(true, false, false);
        assertThat(seen.unread()).isEqualTo(2);
    }

    @Test
    void aSiteThatNeverAnswersEndsThePreviewInTimeAndManyOfThemLeaveTheOthersASentence() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        site.on("/", exchange -> hang(never));
        Preview preview = new Preview(fetcher, new ListingReader(), PAGES, Clock.systemUTC(), Duration.ofMillis(800));
        Preview.Wish wish = new Preview.Wish(site.at("/"), null, SourceRules.NONE);

        List<String> reasons;
        try (ExecutorService editors = Executors.newVirtualThreadPerTaskExecutor()) {
            reasons =
                    editors.invokeAll(Collections.<Callable<String>>nCopies(4, () -> reason(preview.of(wish)))).stream()
                            .map(Future::resultNow)
                            .sorted()
                            .toList();
        }
        never.countDown();

        assertThat(reasons).containsExactly("BUSY", "LATE", "LATE", "LATE");
    }

    @Test
    void whatIsRememberedOfASourceIsUsedInItsPreview() {
        site.on("/feed.xml", "application/rss+xml", feed("Ledger", "/a")).on("/a", "text/html", signed("orchard"));
        Page sister = new Page(signed("harbour").getBytes(StandardCharsets.UTF_8), "text/html", site.at("/old"));
        SourceMemory memory = new SourceMemory(List.of(((PageOutcome.Read) PAGES.read(sister)).trace()));

        assertThat(title(address -> SourceMemory.NONE)).isEqualTo("The orchard reopens - Evening Ledger Online");
        assertThat(title(address -> address.equals(site.at("/feed.xml")) ? memory : SourceMemory.NONE))
                .as("what its other pages' titles end in is the site's name")
                .isEqualTo("The orchard reopens");
    }

    private String title(Function<URI, SourceMemory> memories) {
        Preview preview =
                new Preview(fetcher, new ListingReader(), PAGES, memories, Clock.systemUTC(), Duration.ofSeconds(20));
        return seen(preview.of(new Preview.Wish(site.at("/feed.xml"), null, SourceRules.NONE)))
                .samples()
                .getFirst()
                .title();
    }

    private static String signed(String subject) {
        String paragraphs = IntStream.rangeClosed(1, 12)
                .mapToObj(n ->
                        "<p>The %1$s point %2$d of %1$s keepers reaches %1$s owners well before %1$s feast, for all %1$s law says, while %1$s neighbours doubt how %1$s people vote.</p>"
                                .formatted(subject, n))
                .collect(Collectors.joining());
        return "<html lang='en'><head><title>The " + subject
                + " reopens - Evening Ledger Online</title></head><body><div>" + paragraphs + "</div></body></html>";
    }

    private static String reason(Previewed previewed) {
        return ((Previewed.Nothing) previewed).problem().reason();
    }

    private static void hang(CountDownLatch never) {
        try {
            never.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Previewed preview(URI url) {
        return preview(url, null, new SourceRules.Said(null, null, null, null, null));
    }

    private Previewed preview(URI url, Listing.@Nullable Kind kind, SourceRules.Said said) {
        Preview preview = new Preview(fetcher, new ListingReader(), PAGES, Clock.systemUTC(), Duration.ofSeconds(20));
        return preview.of(new Preview.Wish(url, kind, said.with(Map.of(), url)));
    }

    private static Previewed.Seen seen(Previewed previewed) {
        assertThat(previewed).isInstanceOf(Previewed.Seen.class);
        return (Previewed.Seen) previewed;
    }

    private static Fetcher fetcher(List<String> allowed) {
        return new Fetcher(
                new FetchSettings(
                        "marsad",
                        null,
                        Duration.ofMillis(1),
                        Duration.ofSeconds(1),
                        DataSize.ofKilobytes(512),
                        DataSize.ofKilobytes(512),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(5),
                        5,
                        Duration.ofHours(1),
                        allowed),
                new InMemoryHostGate());
    }

    private String feed(String title, String... paths) {
        StringBuilder items = new StringBuilder();
        for (String path : paths) {
            items.append("<item><title>Listed</title><link>")
                    .append(site.at(path))
                    .append("</link></item>");
        }
        return "<rss version=\"2.0\"><channel><title>" + title + "</title>" + items + "</channel></rss>";
    }

    private static String cards(int count) {
        StringBuilder cards = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            cards.append(
                    "<div class='card'><a href='/2025/04/08/report-%d'>Report %d says what was decided there</a></div>"
                            .formatted(i, i));
        }
        return cards.toString();
    }

    private static String article(String title, String text) {
        return TestSite.page(title, text.repeat(3), text.repeat(2) + title)
                .replace("</article>", "</article><div class='brief'>In short: no vote.</div>");
    }

    private static TestSite.Answer redirect(String location) {
        return exchange -> {
            exchange.getResponseHeaders().set("Location", location);
            exchange.sendResponseHeaders(302, -1);
        };
    }

    private static TestSite.Answer status(int status) {
        return exchange -> exchange.sendResponseHeaders(status, -1);
    }
}
