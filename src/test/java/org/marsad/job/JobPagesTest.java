package org.marsad.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.MarsadTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The pages of jobs and dead letters as an admin gets them, over hostile words and at every stage of a job. */
@MarsadTest
class JobPagesTest {

    private static final String HOSTILE = "<script>alert(1)</script> \u202Eevil \"quotes' & سلاح";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Targets targets;

    @Autowired
    private JobList list;

    private final TestClock clock = new TestClock();
    private final Told told = new Told();
    private MockMvc pages;
    private Jobs jobs;
    private long job;

    /** A job of three targets, the second of which has failed for good; no node beside the test finds it due. */
    @BeforeEach
    void startJob() {
        pages = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        JobSettings settings =
                new JobSettings(Duration.ofSeconds(1), 1, 1, Duration.ofHours(1), List.of(), 3, Duration.ofDays(90));
        jobs = new Jobs(List.of(told), jdbc, settings, clock);
        told.outcomes.put(2L, new Outcome.Failed("GONE", "<i>404</i>", false, null));
        job = jobs.start("told", List.of(1L, 2L, 3L), "tester", HOSTILE).orElseThrow();
        jdbc.sql("update job set kind = 'retag' where id = :job")
                .param("job", job)
                .update();
        jdbc.sql("update job_target set label = :label where job_id = :job")
                .param("label", HOSTILE)
                .param("job", job)
                .update();
        fail(2);
    }

    /** Without a running batch: the real nodes know no kind that is called told. */
    private void fail(int position) {
        targets.begin(job, clock.instant());
        Targets.Target target = new Targets.Target(job, position, "told", position, 0, 1);
        targets.end(target, Objects.requireNonNull(told.outcomes.get((long) position)), clock.instant());
    }

    @AfterEach
    void forgetJob() {
        jdbc.sql("delete from job where id = :job").param("job", job).update();
    }

    @Test
    void aJobThatIsStillBeingWrittenDownSaysHowFarAndCanBeCancelled() throws Exception {
        long large =
                jobs.start("told", new Scope.Span(7L, null, null), "tester").orElseThrow();
        jdbc.sql("update job set kind = 'retag', prepared = 3 where id = :job")
                .param("job", large)
                .update();
        try {
            assertThat(send(get("/admin/jobs/" + large + "?lang=en")).getContentAsString())
                    .contains("3 of 7 articles are listed", "being prepared", "/admin/jobs/" + large + "/cancel");
            assertThat(said(post("/admin/jobs/" + large + "/cancel"))).isEqualTo("job.cancelled");
        } finally {
            jdbc.sql("delete from job where id = :job").param("job", large).update();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin/jobs",
                "/admin/jobs?after=nonsense",
                "/admin/jobs?after=~1",
                "/admin/jobs/{job}",
                "/admin/jobs/{job}?after=~1",
                "/admin/jobs/{job}?after=~99999999999",
                "/admin/jobs/new",
                "/admin/jobs/new?kind=retag",
                "/admin/jobs/new?kind=fly&source=x&article=y&from=2025-02-31&to=99999-01-01",
                "/admin/jobs/new?kind=recrawl&article=1",
                "/admin/dead-letters",
                "/admin/dead-letters?source=x&trouble=%3Cb%3E&waiting=maybe&after=x",
                "/admin/dead-letters?source=1&trouble=GONE&waiting=yes"
            })
    void everyPageStandsInBothLanguagesAndEscapesWhatItShows(String path) throws Exception {
        for (String language : List.of("en", "ar")) {
            String address = path.replace("{job}", Long.toString(job));
            MockHttpServletResponse answer =
                    send(get(address + (address.contains("?") ? "&" : "?") + "lang=" + language));
            if (answer.getStatus() == 302) {
                answer = send(get(Objects.requireNonNull(answer.getRedirectedUrl())));
            }
            assertThat(answer.getStatus()).as(address).isEqualTo(200);
            String html = answer.getContentAsString(StandardCharsets.UTF_8);
            assertThat(html)
                    .doesNotContain("<script>alert")
                    .doesNotContain("<i>404")
                    .doesNotContain("??");
            assertThat(Jsoup.parse(html).select("h1").text()).isNotBlank();
        }
    }

    @Test
    void aJobsPageSaysHowFarItIsAndWhatFailedAndWhy() throws Exception {
        Document page = page("/admin/jobs/" + job);
        assertThat(page.select("progress").attr("value")).isEqualTo("1");
        assertThat(page.select("progress").attr("max")).isEqualTo("3");
        assertThat(page.select("#failures tbody tr")).hasSize(1);
        assertThat(page.select("#failures tbody tr").text()).contains("The page is gone.", "<i>404</i>");
        assertThat(page.select(".deck").text()).contains("alert(1)");
    }

    @Test
    void aRunningJobsPageComesAgainByItselfUnlessItIsToHoldStill() throws Exception {
        assertThat(send(get("/admin/jobs/" + job)).getHeader("Refresh")).isEqualTo("5");
        assertThat(send(get("/admin/jobs/" + job + "?still=yes")).getHeader("Refresh"))
                .isNull();
        jobs.cancel(job, "tester");
        assertThat(send(get("/admin/jobs/" + job)).getHeader("Refresh")).isNull();
    }

    @Test
    void aJobIsCancelledOnce() throws Exception {
        assertThat(said(post("/admin/jobs/" + job + "/cancel"))).isEqualTo("job.cancelled");
        assertThat(said(post("/admin/jobs/" + job + "/cancel"))).isEqualTo("job.over");
        assertThat(said(post("/admin/jobs/" + job + "/retry"))).isEqualTo("job.retried.none");
        assertThat(page("/admin/jobs").select("td").eachText()).anyMatch(cell -> cell.contains("what was done stays"));
    }

    @Test
    void oneFailureOrAllAreTriedAgain() throws Exception {
        told.outcomes.put(3L, new Outcome.Failed("TIMEOUT", "", false, null));
        fail(3);
        assertThat(said(post("/admin/jobs/" + job + "/retry").param("position", "3")))
                .isEqualTo("job.retried");
        assertThat(page("/admin/jobs/" + job).select("#failures tbody tr")).hasSize(1);
        assertThat(said(post("/admin/jobs/" + job + "/retry"))).isEqualTo("job.retried");
        assertThat(page("/admin/jobs/" + job).select("#failures tbody tr")).isEmpty();
    }

    @Test
    void nothingStartsFromAFormThatCannotBeReadInFull() throws Exception {
        long before = newest();
        for (MockHttpServletRequestBuilder form : List.of(
                post("/admin/jobs"),
                post("/admin/jobs").param("kind", "fly"),
                post("/admin/jobs").param("kind", "retag").param("from", "2025-02-31"),
                post("/admin/jobs").param("kind", "retag").param("source", "all"),
                post("/admin/jobs")
                        .param("kind", "retag")
                        .param("from", "2025-02-02")
                        .param("to", "2025-02-01"),
                post("/admin/jobs").param("kind", "retag").param("article", "999999999"))) {
            MockHttpServletResponse answer = send(form);
            assertThat(answer.getRedirectedUrl()).startsWith("/admin/jobs/new");
            assertThat(page(Objects.requireNonNull(answer.getRedirectedUrl()))
                            .select("form[method=post][action=/admin/jobs]"))
                    .as("no button to confirm")
                    .isEmpty();
        }
        assertThat(newest()).isEqualTo(before);
    }

    @Test
    void theChosenSourceIsAmongTheChoicesHoweverManyThereAre() {
        long last = jdbc.sql("select id from source order by name desc, id desc limit 1")
                .query((row, n) -> row.getLong(1))
                .single();
        assertThat(list.sources(1, last)).extracting(JobList.Choice::id).containsExactly(last);
    }

    private long newest() {
        return jdbc.sql("select max(id) from job")
                .query((row, n) -> row.getLong(1))
                .single();
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(send(get(URI.create(path))).getContentAsString(StandardCharsets.UTF_8));
    }

    private Object said(MockHttpServletRequestBuilder form) throws Exception {
        return Objects.requireNonNull(pages.perform(form.with(admin()).with(csrf()))
                .andReturn()
                .getFlashMap()
                .get("said"));
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return pages.perform(request.with(admin()).with(csrf())).andReturn().getResponse();
    }

    private static RequestPostProcessor admin() {
        return user("admin").roles("ADMIN");
    }
}
