package org.marsad.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.marsad.MarsadTest;
import org.marsad.TestSite;
import org.marsad.source.SourceDetails;
import org.marsad.source.SourceRules;
import org.marsad.source.Sources;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an editor says about reading a source holds on its way through the line. */
@MarsadTest
class SourceRulesTest {

    private static final String TEXT = "The council met in Mosul and put off its vote on the service bill for a week. ";

    @Autowired
    private Sources sources;

    @Autowired
    private JdbcClient jdbc;

    private final TestSite site = TestSite.open();
    private final TestSite elsewhere = TestSite.open();

    SourceRulesTest() throws IOException {}

    @AfterEach
    void closeSites() {
        jdbc.sql("update source set enabled = false where url like :home || '%'")
                .param("home", site.at("/").toString())
                .update();
        site.close();
        elsewhere.close();
    }

    @Test
    void headersGoToTheSourcesOwnHostAndNeverAlongARedirectToAnother() {
        Queue<String> keys = new ConcurrentLinkedQueue<>();
        site.on("/feed.xml", "application/rss+xml", feed("/a", "/moved"))
                .on("/a", keyed(keys, "/a", page("Own")))
                .on("/moved", exchange -> {
                    keys.add("/moved " + exchange.getRequestHeaders().getFirst("X-Key"));
                    exchange.getResponseHeaders()
                            .set("Location", elsewhere.at("/b").toString());
                    exchange.sendResponseHeaders(302, -1);
                });
        elsewhere.on("/b", keyed(keys, "/b", page("Elsewhere")));

        long source = add("/feed.xml", new SourceRules.Said(null, null, null, null, null), Map.of("X-Key", "secret"));

        awaitArticles(source, "Own", "Elsewhere");
        assertThat(keys).contains("/a secret", "/moved secret", "/b null");
    }

    @Test
    void selectorsDecideWhatAnArticleIsAndWhichLinksAreArticles() {
        site.on("/", "text/html", """
                <html><body><p class="ad"><a href="/ad-of-the-day-2025-04-08">An offer that nobody should refuse today</a></p>
                <ul><li class="n"><a href="/x">One</a></li><li class="n"><a href="/y">Two</a></li></ul></body></html>
                """)
                .on("/x", "text/html", page("Learned one"))
                .on("/y", "text/html", page("Learned two"));

        long source = add("/", new SourceRules.Said("h2", ".short", null, null, "li.n a"), Map.of());

        awaitArticles(source, "Deck of Learned one", "Deck of Learned two");
        assertThat(jdbc.sql("select distinct body from article where source_id = :source")
                        .param("source", source)
                        .query((row, n) -> row.getString(1))
                        .list())
                .containsExactly("In short: no vote this week.");
        assertThat(jdbc.sql("select listing_kind from source where id = :source")
                        .param("source", source)
                        .query((row, n) -> row.getString(1))
                        .single())
                .isEqualTo("PAGE");
    }

    private long add(String path, SourceRules.Said said, Map<String, String> headers) {
        URI url = site.at(path);
        SourceDetails details = new SourceDetails(
                "Rules " + url.getPort(), url, "en", null, null, null, null, true, 5, said.with(headers, url));
        return switch (sources.add(details)) {
            case Sources.Change.Done(long id) -> id;
            case Sources.Change other -> throw new AssertionError(other);
        };
    }

    private void awaitArticles(long source, String... titles) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(titles(source)).containsExactlyInAnyOrder(titles));
    }

    private List<String> titles(long source) {
        return jdbc.sql("select title from article where source_id = :source")
                .param("source", source)
                .query((row, n) -> row.getString(1))
                .list();
    }

    private String feed(String... paths) {
        StringBuilder items = new StringBuilder();
        for (String path : paths) {
            items.append("<item><link>").append(site.at(path)).append("</link></item>");
        }
        return "<rss version=\"2.0\"><channel>" + items + "</channel></rss>";
    }

    private static TestSite.Answer keyed(Queue<String> keys, String path, String body) {
        return exchange -> {
            keys.add(path + " " + exchange.getRequestHeaders().getFirst("X-Key"));
            TestSite.bytes("text/html", body.getBytes(StandardCharsets.UTF_8)).to(exchange);
        };
    }

    private static String page(String title) {
        return """
                <!doctype html><html lang="en"><head><title>%s</title></head><body><article><h1>%s</h1><h2>Deck of %s</h2>
                <p>%s</p><p>%s</p></article><div class="short">In short: no vote this week.</div></body></html>
                """.formatted(title, title, title, title + ". " + TEXT.repeat(3), TEXT.repeat(3) + title);
    }
}
