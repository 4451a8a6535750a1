package org.marsad.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.marsad.fetch.FetchOutcome;
import org.marsad.fetch.FetchRequest;
import org.marsad.fetch.OwnHeaders;
import org.marsad.fetch.Trouble;
import org.marsad.source.Discovery.Found;
import org.marsad.source.Listing.Kind;

class DiscoveryTest {

    private static final String ITEM = "<item><title>A</title><link>https://news.example/a</link></item>";
    private static final String FEED = "<rss><channel>" + ITEM + "</channel></rss>";
    private final Map<String, String> site = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final Discovery discovery = new Discovery(new Answering(this::answer), new ListingReader());

    @Test
    void anAddressThatIsAFeedIsTakenAtOnce() {
        site.put("/feed", FEED);
        assertThat(discover("/feed")).isEqualTo("FEED /feed");
        assertThat(asked).containsExactly("/feed");
    }

    @Test
    void theMainFeedThatAPageNamesIsPreferredToItsCommentsFeed() {
        site.put(
                "/",
                "<html><head><link rel=alternate type='application/rss+xml' title='Comments' href='/comments/feed/'>"
                        + "<link rel='alternate' type='application/atom+xml' href='/news.atom'></head></html>");
        site.put("/comments/feed/", FEED);
        site.put("/news.atom", FEED);
        assertThat(discover("/")).isEqualTo("FEED /news.atom");
        assertThat(asked).containsExactly("/", "/news.atom");
    }

    @Test
    void aFeedIsFoundInTheUsualPlaces() {
        site.put("/story", "<html><body>text</body></html>");
        site.put("/rss.xml", FEED);
        assertThat(discover("/story")).isEqualTo("FEED /rss.xml");
    }

    @Test
    void aNamedFeedThatIsAPageIsPassedOver() {
        site.put("/", "<html><link rel=alternate type='application/rss+xml' href='/feed'></html>");
        site.put("/feed", "<!doctype html><html><h1>Checking your browser</h1></html>");
        site.put("/atom.xml", FEED);
        assertThat(discover("/")).isEqualTo("FEED /atom.xml");
    }

    @Test
    void aSitemapIndexOfRobotsIsDescendedToItsNews() {
        site.put("/", "<html><body>text</body></html>");
        site.put("/robots.txt", "User-agent: *\r\nDisallow:\r\n\r\nsitemap: https://news.example/map.xml\r\n");
        site.put(
                "/map.xml",
                "<sitemapindex><sitemap><loc>/old.xml</loc></sitemap><sitemap><loc>/news.xml</loc></sitemap></sitemapindex>");
        site.put("/news.xml", "<urlset><url><loc>https://news.example/a-story</loc></url></urlset>");
        Found.At found = (Found.At) discovery.discover(url("/"), OwnHeaders.NONE);
        assertThat(found.kind()).isEqualTo(Kind.SITEMAP);
        assertThat(found.url()).isEqualTo(url("/map.xml"));
        assertThat(found.listing().items()).extracting(Item::url).containsExactly(url("/a-story"));
        assertThat(found.listing().more()).containsExactly(url("/old.xml"), url("/news.xml"));
    }

    @Test
    void aPageOfLinksIsTheLastResort() {
        StringBuilder page = new StringBuilder("<html><body><div class=list>");
        for (int i = 0; i < 5; i++) {
            page.append("<h2><a href='/news/100%d'>Inspectors catalogue rockets at depot %d</a></h2>".formatted(i, i));
        }
        site.put("/latest", page.toString());
        assertThat(discover("/latest")).isEqualTo("PAGE /latest");
        assertThat(asked).hasSizeLessThanOrEqualTo(SiteQuestions.MOST);
    }

    @Test
    void nothingIsFoundOnAPageWithoutLinks() {
        site.put("/", "<html><body>Welcome</body></html>");
        assertThat(discovery.discover(url("/"), OwnHeaders.NONE)).isInstanceOf(Found.Nothing.class);
    }

    @Test
    void aSiteThatForbidsIsUnreachable() {
        Discovery refused = new Discovery(
                new Answering(request -> new FetchOutcome.Missed(Trouble.ROBOTS, "Disallow: /", null)),
                new ListingReader());
        assertThat(refused.discover(url("/"), OwnHeaders.NONE))
                .isEqualTo(new Found.Unreachable(new FetchOutcome.Missed(Trouble.ROBOTS, "Disallow: /", null)));
    }

    @Test
    void aSiteThatAsksForRestIsNotAskedOn() {
        List<URI> requests = new ArrayList<>();
        Discovery tired = new Discovery(
                new Answering(request -> {
                    requests.add(request.url());
                    return requests.size() == 1
                            ? new FetchOutcome.Fetched(request.url(), 200, Map.of(), bytes("<html></html>"))
                            : new FetchOutcome.Missed(Trouble.SLOW_DOWN, "429", null);
                }),
                new ListingReader());
        assertThat(tired.discover(url("/"), OwnHeaders.NONE)).isInstanceOf(Found.Nothing.class);
        assertThat(requests).hasSize(2);
    }

    private String discover(String path) {
        Found.At found = (Found.At) discovery.discover(url(path), OwnHeaders.NONE);
        return found.kind() + " " + found.url().getPath();
    }

    private FetchOutcome answer(FetchRequest request) {
        String path = request.url().getPath();
        asked.add(path);
        String body = site.get(path);
        return body == null
                ? new FetchOutcome.Missed(Trouble.GONE, "404", null)
                : new FetchOutcome.Fetched(request.url(), 200, Map.of(), bytes(body));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static URI url(String path) {
        return URI.create("https://news.example" + path);
    }
}
