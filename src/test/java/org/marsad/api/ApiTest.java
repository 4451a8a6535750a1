package org.marsad.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.MarsadTest;
import org.marsad.account.Accounts;
import org.marsad.account.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API as a tool meets it: over HTTP, with a name and a password. */
@MarsadTest
class ApiTest {

    @Autowired
    private Accounts accounts;

    @Autowired
    private JsonMapper json;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String password = Accounts.newPassword();

    @BeforeEach
    void makeAccounts() {
        accounts.put("api-analyst", Role.ANALYST, password);
        accounts.put("api-editor", Role.EDITOR, password);
    }

    @Test
    void anArticleComesWithItsTextMentionsClaimsAndRevisions() throws Exception {
        awaitArticles();
        JsonNode item =
                get("articles?entity=kataib-hezbollah&limit=1").get("items").get(0);
        JsonNode article = get("articles/" + item.get("id").asLong());

        String text = article.get("text").asString();
        assertThat(article.get("title")).isEqualTo(item.get("title"));
        assertThat(article.get("revisions")).isNotEmpty();
        assertThat(article.get("mentions")).isNotEmpty();
        for (JsonNode mention : article.get("mentions")) {
            assertThat(text.substring(
                            mention.get("start").asInt(), mention.get("end").asInt()))
                    .isEqualTo(mention.get("surface").asString());
            assertThat(mention.get("rule").asString()).isNotBlank();
        }
        for (JsonNode claim : article.get("claims")) {
            assertThat(text.substring(
                            claim.get("sentenceStart").asInt(),
                            claim.get("sentenceEnd").asInt()))
                    .isEqualTo(claim.get("sentence").asString());
        }
    }

    @Test
    void aListReadPageByPageHasEveryArticleOnce() throws Exception {
        awaitArticles();
        List<Long> ids = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = get("articles?source=tigris-courier-demo&limit=7" + after);
            page.get("items").forEach(item -> ids.add(item.get("id").asLong()));
            JsonNode next = page.get("next");
            after = next.isNull() ? "" : "&after=" + next.asString();
        } while (!after.isEmpty());
        assertThat(ids).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void wordsFindArticlesInEitherScriptWhateverTheirLetterForms() throws Exception {
        awaitArticles();
        assertThat(get("articles?q=" + encode("fabricated")).get("items")).isNotEmpty();
        assertThat(get("articles?q=" + encode("fabricating -entity:nujaba lang:en"))
                        .get("items"))
                .isNotEmpty();
        Set<String> languages = new HashSet<>();
        get("articles?q=" + encode("كتائب حزب اللة"))
                .get("items")
                .forEach(item -> languages.add(item.get("language").asString()));
        // The name finds what mentions the entity, however it is written there.
        assertThat(languages).contains("ar", "en");
    }

    @Test
    void claimsAreFoundBySpeakerStanceAndHop() throws Exception {
        awaitArticles();
        JsonNode refusals =
                get("claims?speaker=kataib-hezbollah&stance=refuses").get("items");
        assertThat(refusals).isNotEmpty();
        refusals.forEach(claim -> assertThat(claim.get("stance").asString()).isEqualTo("refuses"));
        JsonNode viaReuters = get("claims?via=reuters&anonymous=true").get("items");
        assertThat(viaReuters).isNotEmpty();
        viaReuters.forEach(claim ->
                assertThat(claim.get("speaker").get("anonymous").asBoolean()).isTrue());
    }

    @Test
    void aTimelineHasItsEntriesByEventAndByPublication() throws Exception {
        awaitArticles();
        JsonNode events = get("entities/kataib-hezbollah/timeline?from=2025-04-01&to=2025-04-30")
                .get("items");
        assertThat(events).isNotEmpty();
        JsonNode published = get("entities/kataib-hezbollah/timeline?by=published&from=2025-04-07&to=2025-04-07")
                .get("items");
        assertThat(published).isNotEmpty();
        published.forEach(entry -> assertThat(entry.get("when").asString()).isEqualTo("2025-04-07"));
    }

    @Test
    void aStoryNamesItsOriginAndItsCopies() throws Exception {
        awaitArticles();
        JsonNode copy =
                get("articles?source=samawa-post-demo&limit=1").get("items").get(0);
        JsonNode story = get("stories/" + copy.get("storyId").asLong());
        assertThat(story.get("outlets").asInt()).isGreaterThan(1);
        assertThat(story.get("members"))
                .extracting(member -> member.get("reason").asString())
                .contains("origin", "copy");
    }

    @Test
    void aSourceIsAddedChangedAndRemoved() throws Exception {
        String body = "{\"name\": \"Probe\", \"url\": \"http://127.0.0.1:9/probe\", \"enabled\": false}";
        HttpResponse<String> added = send("POST", "sources", body, "api-editor");
        assertThat(added.statusCode()).isEqualTo(201);
        JsonNode source = json.readTree(added.body());
        String path = "sources/" + source.get("id").asLong();

        assertThat(send("POST", "sources", body, "api-editor").statusCode()).isEqualTo(409);
        String changed =
                "{\"name\": \"Probe 2\", \"url\": \"http://127.0.0.1:9/probe\", \"enabled\": false, \"version\": %d}"
                        .formatted(source.get("version").asInt());
        assertThat(send("PUT", path, changed, "api-editor").statusCode()).isEqualTo(200);
        assertThat(send("PUT", path, changed, "api-editor").statusCode())
                .as("the version was overtaken")
                .isEqualTo(409);
        assertThat(send("DELETE", path, "", "api-editor").statusCode()).isEqualTo(204);
        assertThat(send("GET", path, "", "api-editor").statusCode()).isEqualTo(404);
    }

    @Test
    void nobodyChangesSourcesWithoutBeingAnEditor() throws Exception {
        String body = "{\"name\": \"No\", \"url\": \"http://127.0.0.1:9/no\"}";
        HttpResponse<String> refused = send("POST", "sources", body, "api-analyst");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.headers().firstValue("content-type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(http.send(HttpRequest.newBuilder(api("articles")).build(), HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "articles?limit=0",
                "articles?limit=1000",
                "articles?limit=many",
                "articles?after=nonsense",
                "articles?from=yesterday",
                "claims?stance=maybe",
                "claims?after=bm9wZXww",
                "entities?kind=city",
                "entities/kataib-hezbollah/timeline?by=moon",
                "articles/one"
            })
    void aParameterThatCannotBeTakenIsAProblemThatSaysWhy(String path) throws Exception {
        HttpResponse<String> answer = send("GET", path, "", "api-analyst");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json.readTree(answer.body()).get("detail").asString()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "articles/999999999",
                "claims/999999999",
                "stories/999999999",
                "entities/nobody",
                "entities/nobody/timeline",
                "sources/999999999"
            })
    void whatIsNotThereIsSaidNotToBe(String path) throws Exception {
        assertThat(send("GET", path, "", "api-analyst").statusCode()).isEqualTo(404);
    }

    @Test
    void anEntityThatWasMergedLeadsToWhatItWasMergedInto() throws Exception {
        jdbc.sql("""
                        insert into former_slug (slug, entity_id, gone_at)
                        select 'once-the-kataib', id, now() from entity where slug = 'kataib-hezbollah'
                        """).update();
        try {
            HttpResponse<String> answer = send("GET", "entities/once-the-kataib", "", "api-analyst");

            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location"))
                    .hasValueSatisfying(place -> assertThat(place).endsWith("/api/v1/entities/kataib-hezbollah"));
            assertThat(send("GET", "entities/once-the-kataib/timeline", "", "api-analyst")
                            .statusCode())
                    .isEqualTo(200);
        } finally {
            jdbc.sql("delete from former_slug where slug = 'once-the-kataib'").update();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "{\"name\": \"x\"}",
                "{\"name\": \"x\", \"url\": \"file:///etc/passwd\"}",
                "{\"name\": \"x\", \"url\": \"http://user:pw@example.org/\"}",
                "{\"name\": \"x\", \"url\": 5, \"pollSeconds\": \"often\"}"
            })
    void aSourceThatCannotBeTakenIsAProblemNotAnError(String body) throws Exception {
        assertThat(send("POST", "sources", body, "api-editor").statusCode()).isEqualTo(400);
    }

    @Test
    void openApiDescribesEveryRoute() throws Exception {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/v3/api-docs"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode paths = json.readTree(answer.body()).get("paths");
        assertThat(paths.propertyNames())
                .contains(
                        "/api/v1/articles",
                        "/api/v1/articles/{id}",
                        "/api/v1/entities",
                        "/api/v1/entities/{slug}",
                        "/api/v1/entities/{slug}/timeline",
                        "/api/v1/claims",
                        "/api/v1/claims/{id}",
                        "/api/v1/stories/{id}",
                        "/api/v1/sources",
                        "/api/v1/sources/{id}");
    }

    private void awaitArticles() {
        await().atMost(Duration.ofMinutes(2)).until(() -> {
            JsonNode page = get("articles?source=tigris-courier-demo&limit=200");
            JsonNode arabic = get("articles?language=ar&limit=200");
            JsonNode copies = get("articles?source=samawa-post-demo&limit=200");
            return page.get("items").size() == 20
                    && arabic.get("items").size() >= 84
                    && copies.get("items").size() == 8;
        });
    }

    private JsonNode get(String path) throws Exception {
        HttpResponse<String> answer = send("GET", path, "", "api-analyst");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    private HttpResponse<String> send(String method, String path, String body, String account) throws Exception {
        String basic = Base64.getEncoder().encodeToString((account + ":" + password).getBytes(StandardCharsets.UTF_8));
        return http.send(
                HttpRequest.newBuilder(api(path))
                        .header("Authorization", "Basic " + basic)
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private URI api(String path) {
        return URI.create("http://localhost:" + port + "/api/v1/" + path);
    }

    private static String encode(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
