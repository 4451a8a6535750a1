package org.marsad.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.marsad.MarsadTest;
import org.marsad.Shared;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What it costs to look again at two hundred feeds in which nothing has changed. */
@Tag("benchmark")
@MarsadTest
class PollBenchmark {

    /** More than the feeds that are wanted: some sites have none, close it to crawlers, or give no validators. */
    private static final int SITES = 360;

    private static final Set<String> TAGGED = Set.of("both", "etag", "weak", "modified");
    private static final Set<String> OPEN = Set.of("open", "empty", "404");
    private static final int FEEDS = 200;
    private static final int WORKERS = 8;
    private static final int ROUNDS = 4;

    @Autowired
    private SourcePoll poll;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    private final HttpClient http = HttpClient.newHttpClient();
    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    @Test
    void anUnchangedFeedIsLookedAtForAlmostNothing() throws Exception {
        Process world = start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(world.getInputStream(), StandardCharsets.UTF_8))) {
            String control =
                    json.readTree(lines.readLine()).get("control").asString().replaceAll("/$", "");
            List<Long> sources = add(json.readTree(get(control + "/_sites.json")));
            long first = round(sources);
            System.out.printf(
                    Locale.ROOT, "first look at %d feeds: %.1f ms CPU a feed%n", sources.size(), millis(first));
            for (int n = 2; n <= ROUNDS; n++) {
                int before = notModified(control);
                long nanos = round(sources);
                System.out.printf(
                        Locale.ROOT,
                        "look %d at %d unchanged feeds: %d answered 304, %.1f ms CPU a feed (goal: at most 20)%n",
                        n,
                        sources.size(),
                        notModified(control) - before,
                        millis(nanos));
            }
            assertThat(jdbc.sql(
                                    "select count(*) from source where name like 'Poll %' and state in ('HEALTHY', 'QUIET')")
                            .query((row, n) -> row.getInt(1))
                            .single())
                    .isEqualTo(sources.size());
            get(control + "/_shutdown");
        } finally {
            world.destroy();
            jdbc.sql("update source set enabled = false where name like 'Poll %'")
                    .update();
        }
    }

    /** CPU time of this process, the database's apart, for one look at each. The articles are left alone. */
    private long round(List<Long> sources) throws Exception {
        long before = system.getProcessCpuTime();
        try (ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
            List<Future<?>> looks = new ArrayList<>();
            for (long source : sources) {
                looks.add(workers.submit(() -> poll.run(source)));
            }
            for (Future<?> look : looks) {
                look.get(5, TimeUnit.MINUTES);
            }
        }
        long nanos = system.getProcessCpuTime() - before;
        // Due again, but by nobody's schedule but this one's.
        jdbc.sql("""
                        update source
                        set listing_due_at = now(), next_due_at = 'infinity', failures = 0
                        where name like 'Poll %'
                        """).update();
        jdbc.sql(
                        "update item set next_try_at = null where source_id in (select id from source where name like 'Poll %')")
                .update();
        return nanos;
    }

    private static double millis(long nanos) {
        return nanos / 1e6 / FEEDS;
    }

    private List<Long> add(JsonNode sites) {
        List<Long> ids = new ArrayList<>();
        for (JsonNode site : sites.isArray() ? sites : sites.get("sites")) {
            if (site.path("feed").isString()
                    && TAGGED.contains(site.path("conditional").asString())
                    && OPEN.contains(site.path("robots").asString())) {
                ids.add(add(site.get("feed").asString(), ids.size()));
            }
            if (ids.size() == FEEDS) {
                return ids;
            }
        }
        throw new AssertionError("only " + ids.size() + " feeds");
    }

    private long add(String feed, int number) {
        return jdbc.sql("""
                        insert into source (slug, name, url, listing_kind, listing_url, next_due_at)
                        values (:slug, 'Poll ' || :url, :url, 'FEED', :url, 'infinity')
                        returning id
                        """)
                .param("slug", "poll-benchmark-" + number)
                .param("url", feed)
                .query((row, n) -> row.getLong("id"))
                .single();
    }

    private Process start() throws Exception {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx512m",
                        Shared.path("tools", "NewsWorld.java").toString(),
                        "--sites",
                        Integer.toString(SITES),
                        "--articles",
                        "2",
                        "--net",
                        "127.22",
                        "--port",
                        "0",
                        "--max-seconds",
                        "900")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private int notModified(String control) throws Exception {
        JsonNode stats = json.readTree(get(control + "/_stats"));
        return (stats.has("total") ? stats.get("total") : stats)
                .path("not_modified")
                .asInt();
    }

    private String get(String url) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
