package org.marsad.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.marsad.MarsadTest;
import org.marsad.NewsWorld;
import org.marsad.account.Accounts;
import org.marsad.account.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A simulated world of twenty sites, added through the API and crawled whole. */
@MarsadTest
class NewsWorldTest {

    private static final int SITES = 20;
    private static final int ARTICLES = 20;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    @LocalServerPort
    private int port;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void everyArticleIsStoredOncePolitelyAndItsEntitiesAreFound() throws Exception {
        try (NewsWorld world = NewsWorld.start(
                "--sites", "" + SITES, "--articles", "" + ARTICLES, "--seed", "7", "--max-seconds", "600")) {
            addSites(world.sites());
            List<JsonNode> gold = world.gold();

            await().atMost(Duration.ofMinutes(4))
                    .pollInterval(Duration.ofSeconds(1))
                    .untilAsserted(() -> assertThat(stored()).isGreaterThanOrEqualTo(gold.size()));

            assertEachStoredOnce(gold);
            assertPolite(world.stats());
            assertEntitiesFound(gold);
        } finally {
            jdbc.sql("update source set enabled = false where name like 'NewsWorld %'")
                    .update();
        }
    }

    private void addSites(List<JsonNode> sites) throws Exception {
        String password = Accounts.newPassword();
        accounts.put("newsworld", Role.EDITOR, password);
        String basic = Base64.getEncoder().encodeToString(("newsworld:" + password).getBytes(StandardCharsets.UTF_8));
        assertThat(sites).hasSize(SITES);
        for (JsonNode site : sites) {
            String body = json.writeValueAsString(new NewSource(
                    "NewsWorld " + site.get("home").asString(),
                    site.get("home").asString(),
                    site.path("language").asString("en")));
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/sources"))
                            .header("Authorization", "Basic " + basic)
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        }
    }

    private record NewSource(String name, String url, String language) {}

    private int stored() {
        return jdbc.sql("""
                        select count(*) from article a join source s on s.id = a.source_id where s.name like 'NewsWorld %'
                        """).query((row, n) -> row.getInt(1)).single();
    }

    private void assertEachStoredOnce(List<JsonNode> gold) {
        List<String> urls = jdbc.sql("""
                        select a.url from article a join source s on s.id = a.source_id where s.name like 'NewsWorld %'
                        """).query((row, n) -> row.getString(1)).list();
        assertThat(urls)
                .containsExactlyInAnyOrderElementsOf(
                        gold.stream().map(row -> row.get("url").asString()).toList());
    }

    private static void assertPolite(JsonNode stats) {
        JsonNode total = stats.has("total") ? stats.get("total") : stats;
        assertThat(total.path("robots_violations").asInt())
                .as("robots violations")
                .isZero();
        assertThat(total.path("before_robots").asInt())
                .as("pages asked for before robots.txt")
                .isZero();
        assertThat(total.path("max_concurrency").asInt(1))
                .as("requests at a time to a host")
                .isEqualTo(1);
        assertThat(total.path("crawl_delay_breaches").asInt())
                .as("Crawl-delay breaches")
                .isZero();
    }

    private void assertEntitiesFound(List<JsonNode> gold) {
        int right = 0;
        int found = 0;
        int wanted = 0;
        for (JsonNode row : gold) {
            Set<String> expected = new HashSet<>();
            row.get("entities").forEach(entity -> expected.add(entity.get("id").asString()));
            Set<String> tagged = new HashSet<>(jdbc.sql("""
                            select e.slug
                            from article a
                            join article_entity m on m.article_id = a.id
                            join entity e on e.id = m.entity_id
                            where a.url = :url
                            """)
                    .param("url", row.get("url").asString())
                    .query((entity, n) -> entity.getString(1))
                    .list());
            wanted += expected.size();
            found += tagged.size();
            right += (int) tagged.stream().filter(expected::contains).count();
        }
        double precision = (double) right / found;
        double recall = (double) right / wanted;
        System.out.printf(
                "NewsWorld entities: precision %.3f, recall %.3f over %d articles%n", precision, recall, gold.size());
        assertThat(precision).isGreaterThanOrEqualTo(0.90);
        assertThat(recall).isGreaterThanOrEqualTo(0.90);
    }
}
