package org.marsad.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.marsad.Node;

/**
 * What an article costs from the feed to stored and tagged, beside a loop that only fetches the same pages and parses them.
 * Sizes are the system properties of {@link HostileRunBenchmark}.
 */
@Tag("benchmark")
class LineBenchmark {

    private static final int SITES = Integer.getInteger("crawl.sites", 200);
    private static final int ARTICLES = Integer.getInteger("crawl.articles", 50);
    private static final Duration LONG = Duration.ofMinutes(Integer.getInteger("crawl.minutes", 20));

    private record Cost(String what, int pages, double seconds, double processor) {

        double pagesPerProcessorSecond() {
            return pages / processor;
        }

        void print() {
            System.out.printf(
                    "%-28s %6d pages, %7.1f pages/s, %7.2f ms of processor a page, %7.1f pages a processor second%n",
                    what, pages, pages / seconds, processor * 1_000 / pages, pagesPerProcessorSecond());
        }
    }

    @Test
    void theWholeLineBesideABareLoop() throws Exception {
        try (Crawl crawl = Crawl.of(SITES, ARTICLES, "none", LONG)) {
            Node node = crawl.addNode("--marsad.fetch.min-delay=1ms");
            crawl.addSources(86_400);
            List<URI> pages = crawl.world().gold().stream()
                    .map(row -> URI.create(row.get("url").asString()))
                    .toList();
            Cost first = line(crawl, node, pages.size());
            CrawlReport report = crawl.report();
            report.print();

            Cost bare = bare(pages);
            bare.print();
            first.print();
            System.out.printf(
                    "line / bare, pages a processor second: %.2f; peak memory of the node %d MB%n",
                    first.pagesPerProcessorSecond() / bare.pagesPerProcessorSecond(), node.peakMegabytes());
            secondPoll(crawl, node);
            assertThat(node.alive()).isTrue();
        }
    }

    /** All listings once more, unchanged: most sites say so and send nothing. */
    private static void secondPoll(Crawl crawl, Node node) throws Exception {
        int unchanged = crawl.report().total("not_modified");
        double processor = seconds(node.cpu());
        crawl.jdbc()
                .sql("update source set listing_due_at = now(), next_due_at = now(), last_polled_at = null")
                .update();
        crawl.await(LONG, () -> crawl.count("select count(*) from source where last_polled_at is null") == 0);
        System.out.printf(
                "second poll: %d sources, %d not modified, %.1f ms of processor a source%n",
                SITES,
                crawl.report().total("not_modified") - unchanged,
                (seconds(node.cpu()) - processor) * 1_000 / SITES);
    }

    private static Cost line(Crawl crawl, Node node, int pages) throws Exception {
        double processor = seconds(node.cpu());
        Instant start = Instant.now();
        crawl.begin();
        Instant[] last = {start};
        int[] stored = {0};
        // Done when all are stored, or when nothing new has come for a minute.
        crawl.await(LONG, () -> {
            int now = crawl.articles();
            if (now > stored[0]) {
                stored[0] = now;
                last[0] = Instant.now();
            }
            return now >= pages || Instant.now().isAfter(last[0].plusSeconds(60));
        });
        return new Cost(
                "the line", stored[0], seconds(Duration.between(start, last[0])), seconds(node.cpu()) - processor);
    }

    /** As the simplest crawler would: one page after the other, parsed. */
    private static Cost bare(List<URI> pages) throws Exception {
        double processor = processorSeconds();
        Instant start = Instant.now();
        int letters = 0;
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (URI page : pages) {
                HttpResponse<String> answer =
                        http.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString());
                letters += Jsoup.parse(answer.body(), page.toString()).text().length();
            }
        }
        assertThat(letters).isPositive();
        return new Cost(
                "bare HttpClient and Jsoup",
                pages.size(),
                seconds(Duration.between(start, Instant.now())),
                processorSeconds() - processor);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1_000.0;
    }

    private static double processorSeconds() {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime() / 1e9;
    }
}
