package org.marsad.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.marsad.Node;

/**
 * Hundreds of sites, two in five of them hostile, for twenty minutes against nodes of half a gigabyte each. Sizes are
 * system properties: {@code crawl.sites}, {@code crawl.articles}, {@code crawl.minutes}.
 */
@Tag("benchmark")
class HostileRunBenchmark {

    private static final int SITES = Integer.getInteger("crawl.sites", 200);
    private static final int ARTICLES = Integer.getInteger("crawl.articles", 50);
    private static final Duration LONG = Duration.ofMinutes(Integer.getInteger("crawl.minutes", 20));

    @Test
    void oneNodeReadsEveryHealthySiteWholeAndPolitely() throws Exception {
        run(1);
    }

    @Test
    void twoNodesReadEveryHealthySiteWholeAndPolitely() throws Exception {
        run(2);
    }

    private static void run(int nodes) throws Exception {
        try (Crawl crawl = Crawl.of(SITES, ARTICLES, "hostile", LONG)) {
            for (int n = 0; n < nodes; n++) {
                crawl.addNode();
            }
            crawl.addSources(60);
            crawl.begin();
            crawl.await(LONG, () -> !crawl.nodes().stream().allMatch(Node::alive));

            CrawlReport report = crawl.report();
            report.print();
            assertThat(crawl.nodes()).as("nodes that still run").allMatch(Node::alive);
            assertPolite(report);
            CrawlReport.Tally healthy = report.healthy();
            assertThat(healthy.stored).as("articles of healthy sites").isEqualTo(healthy.gold);
            assertThat(healthy.whole).as("whole ones").isEqualTo(healthy.gold);
            assertThat(healthy.doubled).as("doubled ones").isZero();
        }
    }

    private static void assertPolite(CrawlReport report) {
        assertThat(report.stats().get("canary").isEmpty())
                .as("nothing left for where it must not")
                .isTrue();
        assertThat(report.total("robots_violations")).as("robots violations").isZero();
        assertThat(report.total("before_robots")).as("asked before robots.txt").isZero();
        assertThat(report.total("requests_under_robots_5xx"))
                .as("asked without robots.txt")
                .isZero();
        assertThat(report.total("max_concurrency"))
                .as("requests at a time to a host")
                .isEqualTo(1);
        assertThat(report.total("min_gap_ms")).as("least gap in ms").isGreaterThanOrEqualTo(1_000);
        assertThat(report.total("crawl_delay_breaches"))
                .as("Crawl-delay breaches")
                .isZero();
        assertThat(report.total("retry_after_breaches"))
                .as("Retry-After breaches")
                .isZero();
    }
}
