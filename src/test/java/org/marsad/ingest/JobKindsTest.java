package org.marsad.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.MarsadTest;
import org.marsad.TestSite;
import org.marsad.job.JobList;
import org.marsad.job.Jobs;
import org.marsad.job.Scope;
import org.marsad.source.DeadLetters;
import org.marsad.source.SourceDetails;
import org.marsad.source.Sources;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Recrawling, re-extracting and re-tagging as jobs on a real queue, and the crawl's own dead letters. */
@MarsadTest
class JobKindsTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String BODY =
            "Kata'ib Hezbollah will not hand over its weapons, the group said in a statement in Baghdad on Monday.";

    @Autowired
    private Sources sources;

    @Autowired
    private Jobs jobs;

    @Autowired
    private JobList list;

    @Autowired
    private DeadLetters letters;

    @Autowired
    private JdbcClient jdbc;

    private TestSite site;
    private long source;

    @BeforeEach
    void openSite() throws IOException {
        site = TestSite.open()
                .onFeed("/a", "/b", "/c")
                .on("/a", "text/html", TestSite.page("First", BODY, "A."))
                .on("/b", "text/html", TestSite.page("Second", BODY, "B."))
                .on("/c", "text/html", TestSite.page("Third", BODY, "C."));
        URI feed = site.at("/feed.xml");
        Sources.Change added = sources.add(
                new SourceDetails("Jobs " + feed.getPort(), feed, "en", null, null, null, null, true, 3600));
        source = ((Sources.Change.Done) added).id();
        await().atMost(PATIENCE).until(() -> count("item", "state = 'STORED'") == 3);
        // From here on only what a test asks for is fetched.
        jdbc.sql("update item set next_try_at = null where source_id = :source")
                .param("source", source)
                .update();
    }

    @AfterEach
    void closeSite() {
        jdbc.sql("update source set enabled = false where id = :source")
                .param("source", source)
                .update();
        site.close();
    }

    @Test
    void recrawlingASourceStoresWhatChangedAndListsWhatIsGone() {
        site.on("/a", "text/html", TestSite.page("First, corrected", BODY, "A."))
                .on("/b", exchange -> exchange.sendResponseHeaders(410, -1));
        Scope scope = new Scope.Span(source, null, null);
        assertThat(jobs.count("recrawl", scope)).isEqualTo(new Jobs.Touched(3, 1));

        JobList.Job job = run("recrawl", scope);
        JobList.Progress progress = job.progress();
        assertThat(List.of(progress.total(), progress.done(), progress.unchanged(), progress.failed()))
                .containsExactly(3, 1, 1, 1);
        assertThat(list.failures(job.id(), 0, 10))
                .extracting(JobList.Failure::label, JobList.Failure::trouble)
                .containsExactly(tuple("Second", "GONE"));
        assertThat(count("article", "revision = 2 and title = 'First, corrected'"))
                .isEqualTo(1);

        site.on("/b", "text/html", TestSite.page("Second", BODY, "B."));
        assertThat(jobs.retry(job.id(), null)).isEqualTo(1);
        JobList.Progress after = ended(job.id()).progress();
        assertThat(List.of(after.done(), after.unchanged(), after.failed())).containsExactly(1, 2, 0);
    }

    @Test
    void aSiteThatAsksForPatienceIsGivenItByTheJobToo() {
        site.on("/a", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "7200");
            exchange.sendResponseHeaders(429, -1);
        });
        long article = jdbc.sql("select id from article where source_id = :source and title = 'First'")
                .param("source", source)
                .query((row, n) -> row.getLong("id"))
                .single();
        long job = jobs.start("recrawl", new Scope.One(article), "tester").orElseThrow();
        await().atMost(PATIENCE)
                .until(() -> list.find(job).orElseThrow().progress().again() == 1);
        assertThat(list.find(job).orElseThrow().progress().nextTry())
                .isAfter(Instant.now().plus(Duration.ofMinutes(110)));
        assertThat(jobs.cancel(job, "tester")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"reextract", "retag"})
    void readingAgainNeedsNoSite(String kind) {
        site.close();
        jdbc.sql("delete from mention where article_id in (select id from article where source_id = :source)")
                .param("source", source)
                .update();
        JobList.Progress progress =
                run(kind, new Scope.Span(source, null, null)).progress();
        assertThat(List.of(progress.total(), progress.ended(), progress.failed()))
                .containsExactly(3, 3, 0);
        assertThat(jdbc.sql("""
                        select count(distinct article_id)
                        from mention
                        where article_id in (select id from article where source_id = :source)
                        """)
                        .param("source", source)
                        .query((row, n) -> row.getLong(1))
                        .single())
                .isEqualTo(3);
        assertThat(count("article", "revision > 1")).isZero();
    }

    @Test
    void daysAreTheNewsroomsAndBothIncluded() {
        LocalDate day = LocalDate.of(2025, 4, 8);
        assertThat(jobs.count("retag", new Scope.Span(source, day, day)).targets())
                .isEqualTo(3);
        assertThat(jobs.count("retag", new Scope.Span(source, day.plusDays(1), null))
                        .targets())
                .isZero();
        assertThat(jobs.count("retag", new Scope.Span(source, null, day.minusDays(1)))
                        .targets())
                .isZero();
    }

    @Test
    void twoJobsOverTheSameArticlesDoEachOtherNoHarm() {
        List<Long> articles = jdbc.sql("select id from article where source_id = :source order by id")
                .param("source", source)
                .query((row, n) -> row.getLong("id"))
                .list();
        long first = jobs.start("retag", articles, "tester", "first").orElseThrow();
        long second = jobs.start("reextract", articles, "tester", "second").orElseThrow();
        assertThat(ended(first).progress().failed()).isZero();
        assertThat(ended(second).progress().failed()).isZero();
        assertThat(count("article", "true")).isEqualTo(3);
        assertThat(count("article", "revision > 1")).isZero();
    }

    @Test
    void whatCouldNotBeReadIsADeadLetterThatCanBeQueuedAgain() {
        site.onFeed("/a", "/b", "/c", "/d", "/e");
        sources.crawlNow(source);
        await().atMost(PATIENCE).until(() -> count("item", "state = 'REFUSED'") == 2);
        DeadLetters.Filter gone = new DeadLetters.Filter(source, "GONE", false);
        assertThat(letters.reasons(gone)).containsExactly(new DeadLetters.Reason("GONE", 2));
        List<DeadLetters.Letter> listed = letters.list(gone, Long.MAX_VALUE, 10);
        assertThat(listed)
                .extracting(letter -> URI.create(letter.url()).getPath())
                .containsExactlyInAnyOrder("/d", "/e");
        assertThat(letters.requeue(new DeadLetters.Filter(source, "EMPTY", false), null, Instant.now()))
                .as("none has this reason")
                .isZero();

        site.on("/d", "text/html", TestSite.page("Fourth", BODY, "D."))
                .on("/e", "text/html", TestSite.page("Fifth", BODY, "E."));
        assertThat(letters.requeue(gone, listed.getFirst().id(), Instant.now())).isEqualTo(1);
        await().atMost(PATIENCE).until(() -> count("item", "state = 'STORED'") == 4);
        assertThat(letters.requeue(gone, null, Instant.now())).isEqualTo(1);
        await().atMost(PATIENCE).until(() -> count("item", "state = 'STORED'") == 5);
        assertThat(letters.list(gone, Long.MAX_VALUE, 10)).isEmpty();
    }

    private JobList.Job run(String kind, Scope scope) {
        return ended(jobs.start(kind, scope, "tester").orElseThrow());
    }

    private JobList.Job ended(long job) {
        await().atMost(PATIENCE).until(() -> !list.find(job).orElseThrow().active());
        return list.find(job).orElseThrow();
    }

    private long count(String table, String condition) {
        return jdbc.sql("select count(*) from " + table + " where source_id = :source and " + condition)
                .param("source", source)
                .query((row, n) -> row.getLong(1))
                .single();
    }
}
