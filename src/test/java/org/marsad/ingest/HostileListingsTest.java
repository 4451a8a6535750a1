package org.marsad.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marsad.MarsadTest;
import org.marsad.TestSite;
import org.marsad.article.ListingAnswers;
import org.marsad.fetch.Fetcher;
import org.marsad.fetch.HostileServer;
import org.marsad.fetch.InMemoryHostGate;
import org.marsad.source.Backfill;
import org.marsad.source.Discovery;
import org.marsad.source.Items;
import org.marsad.source.ListingReader;
import org.marsad.source.Looks;
import org.marsad.source.Polls;
import org.marsad.source.SourceDetails;
import org.marsad.source.Sources;
import org.marsad.web.Language;
import org.marsad.web.Words;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What an editor reads about each way in which a feed can go wrong: the feeds of {@code NewsWorld}'s hostile profile. */
@MarsadTest
class HostileListingsTest {

    private static final String REPORT =
            "The council of Mosul heard the report on the weapons of the factions for a second day and put off its vote.";
    private static final String RSS = "HTTP/1.1 200 OK\nContent-Type: application/rss+xml; charset=utf-8";

    @Autowired
    private Sources sources;

    @Autowired
    private SourcePoll poll;

    @Autowired
    private ListingReader reader;

    @Autowired
    private Polls polls;

    @Autowired
    private Looks looks;

    @Autowired
    private ListingAnswers answers;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Items items;

    @Autowired
    private Line line;

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
        source = switch (sources.add(SourceDetails.of(
                "Hostile feed " + site.port(), site.at("/feed.xml").toString(), "en", false))) {
            case Sources.Change.Done(long id) -> id;
            case Sources.Change other -> throw new AssertionError(other);
        };
    }

    @AfterEach
    void close() {
        jdbc.sql("update source set enabled = false where id = :id")
                .param("id", source)
                .update();
        site.close();
    }

    @Test
    void aFeedThatBreaksOffIsReadAsFarAsItIsWhole() {
        String feed = feed(item("/news/1001", "Fish & chips"), item("/news/1002", "Second"))
                .replace("<title>Hostile", "<title>Fish & Chips <br> &nbsp; Hostile");
        site.on("/feed.xml", RSS, feed.substring(0, feed.indexOf("</item></channel>")));
        assertThat(look()).isEqualTo("no trouble");
        assertThat(listed()).containsExactly("/news/1001");
    }

    @Test
    void aFeedThatReachesForFilesOrOtherServersIsUnsafeAndReachesNone() {
        try (HostileServer canary = new HostileServer("127.0.0.9")) {
            site.on(
                    "/feed.xml",
                    RSS,
                    "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\"><!ENTITY y SYSTEM \""
                            + canary.at("/xxe") + "\"><!ENTITY % p SYSTEM \"" + canary.at("/parameter") + "\"> %p;]>"
                            + feed(item("/news/1001", "&x;&y;")));
            assertThat(look())
                    .startsWith("Its listing holds what Marsad doesn’t read for safety’s sake")
                    .endsWith("ENTITY");
            assertThat(listed()).isEmpty();
            assertThat(canary.paths()).isEmpty();
        }
    }

    @Test
    void aFeedOfABillionLaughsIsUnsafe() {
        StringBuilder entities = new StringBuilder("<!DOCTYPE rss [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 10; i++) {
            entities.append(
                    "<!ENTITY l%d \"%s\">".formatted(i, "&l%d;".formatted(i - 1).repeat(10)));
        }
        site.on("/feed.xml", RSS, entities + "]>" + feed(item("/news/1001", "&l9;")));
        assertThat(look()).startsWith("Its listing holds what Marsad doesn’t read for safety’s sake");
        assertThat(listed()).isEmpty();
    }

    @Test
    void ofAHugeFeedTheFirstThousandAreTaken() {
        StringBuilder items = new StringBuilder(item("/news/1001", "The news"));
        for (int i = 0; i < 10_000; i++) {
            items.append(item("/archive/" + i, "Archive item " + i));
        }
        site.on("/news/1001", "HTTP/1.1 200 OK\nContent-Type: text/html", TestSite.page("The news", "A sound report."));
        // The site says at once that it wants no more visits, so that the test does not fetch the other 999.
        site.on("/archive/0", "HTTP/1.1 429 Slow down\nRetry-After: 3600\nContent-Length: 0", "");
        site.on("/feed.xml", RSS, feed(items.toString()));
        assertThat(look()).isEqualTo("no trouble");
        assertThat(listed()).hasSize(1_000).startsWith("/news/1001", "/archive/0");
    }

    @Test
    void aPageInPlaceOfAFeedIsSaidToBeNone() {
        site.on(
                "/feed.xml",
                "HTTP/1.1 200 OK\nContent-Type: text/html",
                "<!DOCTYPE html><html><head><title>Just a moment</title></head><body><h1>Checking your browser</h1></body></html>");
        assertThat(look()).startsWith("The site answers with a page that is not a feed, since");
    }

    @Test
    void whatTheSiteAnsweredInsteadOfAListingIsKeptAndShownTheNewestOnly() throws Exception {
        site.on(
                "/feed.xml",
                "HTTP/1.1 200 OK\nContent-Type: text/html",
                "<!DOCTYPE html><h1>Checking your browser</h1>");
        look();
        long first = answer();
        assertThat(page("/sources/" + source)).contains("/snapshots/" + first, "What the site answered");
        assertThat(page("/snapshots/" + first))
                .contains("Checking your browser", "The site answers with a page that is not a feed");

        site.on("/feed.xml", "HTTP/1.1 503 Oops", "<h1>Down for repairs</h1>");
        look();
        assertThat(page("/snapshots/" + answer())).contains("Down for repairs", "503", "an error of its own");
        assertThat(jdbc.sql("select count(*) from snapshot where id = :id")
                        .param("id", first)
                        .query(Integer.class)
                        .single())
                .as("the answer before")
                .isZero();

        jdbc.sql("update source set listing_kind = 'FEED', listing_url = url where id = :id")
                .param("id", source)
                .update();
        site.on("/feed.xml", RSS, "<rss><chan " + "x".repeat(300_000));
        look();
        assertThat(page("/snapshots/" + answer())).contains("&lt;rss&gt;&lt;chan xxx", "Only the first 262,144 bytes");
    }

    @Test
    void aFeedThatPromisesMoreThanItSendsEndsInTheMiddle() {
        site.on("/feed.xml", "HTTP/1.1 200 OK\nContent-Length: 100000", "<rss>");
        assertThat(look()).startsWith("The site’s answer ends in the middle, since");
    }

    @Test
    void aFeedThatDripsIsTooSlow() {
        site.on("/feed.xml", (asked, out) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n\r\n<rss>"
                    .getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 10_000; i++) {
                out.write(' ');
                out.flush();
                drip();
            }
        });
        assertThat(lookHastily())
                .startsWith("The site doesn’t answer in time, since")
                .endsWith("400 ms");
        assertThat(state()).isEqualTo("SLOW");
    }

    @Test
    void aFeedThatFailsForAWhileIsFailingAndReadAgainAfterwards() {
        site.on("/feed.xml", "HTTP/1.1 503 Busy\nContent-Length: 0", "");
        assertThat(look())
                .startsWith("The site answers with an error of its own, since")
                .endsWith("503");
        assertThat(state()).isEqualTo("FAILING");

        site.on("/news/1001", "HTTP/1.1 200 OK\nContent-Type: text/html", TestSite.page("The news", REPORT));
        site.on("/feed.xml", RSS, feed(item("/news/1001", "The news")));
        assertThat(look()).isEqualTo("no trouble");
        assertThat(said()).containsExactly("/news/1001 STORED The news");
    }

    @Test
    void idsThatAFeedGivesToSeveralArticlesAreNoneAndEveryArticleIsStored() {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            String title = "Report number " + i;
            site.on(
                    "/news/" + i,
                    "HTTP/1.1 200 OK\nContent-Type: text/html",
                    TestSite.page(title, REPORT, "Chapter " + i + " of it was read out to " + (i + 3) + " witnesses."));
            items.append(item("/news/" + i, title).replace("</item>", "<guid>item-" + i / 4 + "</guid></item>"));
        }
        site.on("/feed.xml", RSS, feed(items.toString()));
        assertThat(look()).isEqualTo("no trouble");
        assertThat(said()).hasSize(8).allMatch(line -> line.contains(" STORED Report number "));
        assertThat(jdbc.sql("select count(*) from article where source_id = :source")
                        .param("source", source)
                        .query((row, n) -> row.getInt(1))
                        .single())
                .isEqualTo(8);
    }

    @Test
    void anArticleWhoseAddressChangesFromLookToLookIsStoredOnce() {
        for (String slug : List.of("aa", "bb", "cc")) {
            String path = "/story/" + slug + "-17";
            site.on(path, "HTTP/1.1 200 OK\nContent-Type: text/html", TestSite.page("One story", REPORT));
            site.on(
                    "/feed.xml",
                    RSS,
                    feed(item(path, "One story").replace("</item>", "<guid>urn:story:17</guid></item>")));
            assertThat(look()).isEqualTo("no trouble");
        }
        assertThat(said())
                .containsExactly(
                        "/story/aa-17 STORED One story",
                        "/story/bb-17 STORED One story",
                        "/story/cc-17 STORED One story");
        assertThat(jdbc.sql("select count(*) || ' ' || max(revision) from article where source_id = :source")
                        .param("source", source)
                        .query((row, n) -> row.getString(1))
                        .single())
                .as("one article without a revision")
                .isEqualTo("1 1");
    }

    /** Each listed address, what became of it, and the article's title. */
    private List<String> said() {
        String home = site.at("").toString();
        return jdbc.sql("""
                        select i.url, i.state, a.title
                        from item i
                        left join article a on a.id = i.article_id
                        where i.source_id = :source
                        order by i.id
                        """)
                .param("source", source)
                .query((row, n) -> row.getString("url").substring(home.length()) + " " + row.getString("state") + " "
                        + row.getString("title"))
                .list();
    }

    private String state() {
        return jdbc.sql("select state from source where id = :id")
                .param("id", source)
                .query((row, n) -> row.getString("state"))
                .single();
    }

    private static void drip() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private long answer() {
        return jdbc.sql("select snapshot_id from listing_answer where source_id = :id")
                .param("id", source)
                .query(Long.class)
                .single();
    }

    private String page(String path) throws Exception {
        return MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build()
                .perform(get(path + "?lang=en").with(user("hostile").roles("EDITOR")))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private String look() {
        return look(poll);
    }

    /** The same by a poll that has no time. */
    private String lookHastily() {
        try (Fetcher hasty = new Fetcher(HostileSitesTest.HASTY, new InMemoryHostGate())) {
            return look(new SourcePoll(
                    hasty,
                    new Discovery(hasty, reader),
                    new Backfill(hasty, reader),
                    reader,
                    polls,
                    looks,
                    answers,
                    items,
                    line,
                    settings,
                    clock));
        }
    }

    private String look(SourcePoll by) {
        // Due for us and for nobody else.
        jdbc.sql("update source set enabled = true, listing_due_at = now(), next_due_at = 'infinity' where id = :id")
                .param("id", source)
                .update();
        by.run(source);
        return jdbc.sql("select trouble, trouble_detail from source where id = :id")
                .param("id", source)
                .query((row, n) -> row.getString("trouble") == null
                        ? "no trouble"
                        : words.say(Language.EN, "trouble." + row.getString("trouble"), "today") + " "
                                + row.getString("trouble_detail"))
                .single();
    }

    private List<String> listed() {
        String home = site.at("").toString();
        return jdbc.sql("select url from item where source_id = :source order by id")
                .param("source", source)
                .query((row, n) -> row.getString("url").substring(home.length()))
                .list();
    }

    private String item(String path, String title) {
        return "<item><title>" + title + "</title><link>" + site.at(path) + "</link></item>";
    }

    private static String feed(String... items) {
        return "<rss version=\"2.0\"><channel><title>Hostile</title>" + String.join("", items) + "</channel></rss>";
    }
}
