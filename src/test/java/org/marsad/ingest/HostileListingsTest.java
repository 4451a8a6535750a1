package org.marsad.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marsad.MarsadTest;
import org.marsad.TestSite;
import org.marsad.fetch.HostileServer;
import org.marsad.source.SourceDetails;
import org.marsad.source.Sources;
import org.marsad.web.Language;
import org.marsad.web.Words;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an editor reads about each way in which a feed can go wrong: the feeds of {@code NewsWorld}'s hostile profile. */
@MarsadTest
class HostileListingsTest {

    private static final String RSS = "HTTP/1.1 200 OK\nContent-Type: application/rss+xml; charset=utf-8";

    @Autowired
    private Sources sources;

    @Autowired
    private SourcePoll poll;

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
    void aFeedThatPromisesMoreThanItSendsEndsInTheMiddle() {
        site.on("/feed.xml", "HTTP/1.1 200 OK\nContent-Length: 100000", "<rss>");
        assertThat(look()).startsWith("The site’s answer ends in the middle, since");
    }

    private String look() {
        // Due for us and for nobody else.
        jdbc.sql("update source set enabled = true, listing_due_at = now(), next_due_at = 'infinity' where id = :id")
                .param("id", source)
                .update();
        poll.run(source);
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
