package org.marsad.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.marsad.Node;

/** Two nodes share a crawl and one is killed in its midst. Takes minutes, as it must be missed first. */
@Tag("benchmark")
class KilledNodeBenchmark {

    private static final int SITES = 20;
    private static final int ARTICLES = 20;
    private static final Duration LONG = Duration.ofMinutes(8);

    @Test
    void nothingIsLostAndNothingDoubledWhenOneOfTwoNodesIsKilled() throws Exception {
        try (Crawl crawl = Crawl.of(SITES, ARTICLES, "none", LONG)) {
            crawl.addNode();
            Node killed = crawl.addNode("--db-scheduler.scheduler-name=killed");
            crawl.addSources(600);
            crawl.begin();
            int all = crawl.world().gold().size();
            crawl.await(LONG, () -> crawl.articles() > all / 3 && isAtWork(crawl));
            killed.kill();
            int then = crawl.articles();
            assertThat(then).as("articles when the node was killed").isLessThan(all);
            crawl.await(LONG, () -> crawl.articles() >= all);

            CrawlReport report = crawl.report();
            report.print();
            CrawlReport.Tally tally = report.healthy();
            assertThat(tally.stored).isEqualTo(tally.gold);
            assertThat(tally.whole).isEqualTo(tally.gold);
            assertThat(tally.doubled).isZero();
            assertThat(crawl.articles()).isEqualTo(all);
            assertThat(report.total("max_concurrency")).isEqualTo(1);
            assertThat(report.total("min_gap_ms")).isGreaterThanOrEqualTo(1_000);
        }
    }

    /** Whether the node that will be killed has something to lose. */
    private static boolean isAtWork(Crawl crawl) {
        return crawl.count("select count(*) from scheduled_tasks where picked_by = 'killed' and picked") > 1;
    }
}
