package org.marsad.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.marsad.fetch.FetchOutcome;
import org.marsad.fetch.FetchRequest;
import org.marsad.fetch.Trouble;

class BackfillTest {

    private static final Instant SINCE = Instant.parse("2025-03-10T00:00:00Z");

    private final Map<String, String> site = new HashMap<>();
    private final List<String> asked = new ArrayList<>();

    @Test
    void theSitemapsThatRobotsNamesAreReadThroughTheirIndex() {
        site.put("/robots.txt", "User-agent: *\nDisallow:\nSitemap: https://news.example/index.xml");
        site.put(
                "/index.xml",
                "<sitemapindex><sitemap><loc>/archive-1.xml</loc></sitemap><sitemap><loc>/news.xml</loc></sitemap></sitemapindex>");
        site.put("/news.xml", sitemap("2025-04-08", "/a-report-1003", "/a-report-1004"));
        site.put("/archive-1.xml", sitemap("2025-04-01", "/a-report-1001", "/a-report-1002", "/a-report-1004"));
        assertThat(older("/", "/a-report-1004")).containsExactly("/a-report-1003", "/a-report-1001", "/a-report-1002");
        assertThat(asked).containsExactly("/robots.txt", "/index.xml", "/news.xml", "/archive-1.xml", "/");
    }

    @Test
    void whatLastChangedLongAgoIsLeftOut() {
        site.put("/sitemap.xml", sitemap("2025-03-09", "/a-report-1001"));
        assertThat(older("/", "/a-report-1004")).isEmpty();
    }

    @Test
    void sectionsAndTagsOfASitemapAreLeftOut() {
        site.put("/sitemap.xml", sitemap("2025-04-01", "/politics", "/tag/iraq", "/about", "/a-report-1001"));
        assertThat(older("/", "/a-report-1004")).containsExactly("/a-report-1001");
    }

    @Test
    void theNextPagesAreFollowedUntilOneHasNothingNew() {
        site.put("/", page("/latest?page=2", 1019, 1015));
        site.put("/latest?page=2", page("/latest?page=3", 1014, 1010));
        site.put("/latest?page=3", page("/latest?page=4", 1014, 1010));
        site.put("/latest?page=4", page("/latest?page=5", 1009, 1005));
        assertThat(older("/", "/a-report-of-the-day-1019"))
                .hasSize(9)
                .startsWith("/a-report-of-the-day-1018")
                .endsWith("/a-report-of-the-day-1010");
        assertThat(asked).endsWith("/latest?page=3");
    }

    @Test
    void pagesWithoutEndAreLeftAfterTen() {
        site.put("/", page("/latest?page=2", 1999, 1995));
        for (int n = 2; n < 30; n++) {
            site.put("/latest?page=" + n, page("/latest?page=" + (n + 1), 2000 - 5 * n, 1996 - 5 * n));
        }
        assertThat(older("/", "/a-report-of-the-day-1999")).hasSize(49);
        assertThat(asked).hasSizeLessThanOrEqualTo(SiteQuestions.MOST).endsWith("/latest?page=10");
    }

    @Test
    void theFeedOfASectionGetsNothingFromOtherSections() {
        site.put("/sitemap.xml", sitemap("2025-04-01", "/world/2025/a-report-1001", "/sport/2025/a-match-1002"));
        assertThat(older("/world/feed", "/world/2025/a-report-1003", "/world/2024/a-report-1004"))
                .containsExactly("/world/2025/a-report-1001");
    }

    @Test
    void theSitemapIsLeftAloneWhereAddressesDoNotTellOneSectionFromAnother() {
        site.put("/sitemap.xml", sitemap("2025-04-01", "/2025/a-report-1001"));
        assertThat(older("/world/feed", "/2025/a-report-1003")).isEmpty();
        assertThat(asked).doesNotContain("/sitemap.xml");
    }

    @Test
    void aSiteThatAsksForRestIsNotAskedOn() {
        Backfill tired = new Backfill(
                new Answering(request -> {
                    asked.add(request.url().getPath());
                    return new FetchOutcome.Missed(Trouble.SLOW_DOWN, "429", null);
                }),
                new ListingReader());
        assertThat(tired.older(url("/"), SourceRules.NONE, known("/a-report-1001"), SINCE))
                .isEmpty();
        assertThat(asked).hasSize(1);
    }

    private List<String> older(String home, String... known) {
        return new Backfill(new Answering(this::answer), new ListingReader())
                .older(url(home), SourceRules.NONE, known(known), SINCE).stream()
                        .map(item -> item.url().getPath())
                        .toList();
    }

    private static Listing known(String... paths) {
        return new Listing(
                Listing.Kind.FEED,
                "",
                Stream.of(paths)
                        .map(path -> new Item(url(path), null, null, null))
                        .toList(),
                List.of());
    }

    private static String sitemap(String changed, String... paths) {
        return Stream.of(paths)
                .map(path -> "<url><loc>" + url(path) + "</loc><lastmod>" + changed + "</lastmod></url>")
                .collect(Collectors.joining("", "<urlset>", "</urlset>"));
    }

    private static String page(String next, int newest, int oldest) {
        return IntStream.rangeClosed(0, newest - oldest)
                .mapToObj(n -> "<h2><a href='/a-report-of-the-day-%1$d'>A report of the day and of night %1$d</a></h2>"
                        .formatted(newest - n))
                .collect(Collectors.joining(
                        "", "<html><body>", "<a rel=next href='" + next + "'>Next</a></body></html>"));
    }

    private FetchOutcome answer(FetchRequest request) {
        URI url = request.url();
        String path = url.getPath() + (url.getQuery() == null ? "" : "?" + url.getQuery());
        asked.add(path);
        String body = site.get(path);
        return body == null
                ? new FetchOutcome.Missed(Trouble.GONE, "404", null)
                : new FetchOutcome.Fetched(url, 200, Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }

    private static URI url(String path) {
        return URI.create("https://news.example" + path);
    }
}
