package org.marsad.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.MarsadTest;
import org.marsad.TestSite;
import org.marsad.account.Accounts;
import org.marsad.account.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sources through the API: their settings, previews and OPML. */
@MarsadTest
class SourcesApiTest {

    private static final AtomicInteger NAMES = new AtomicInteger();
    private static final String TEXT = "The council met in Mosul and put off its vote on the service bill for a week. ";

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
    private final String host = "s" + NAMES.incrementAndGet() + ".example";

    @BeforeEach
    void makeAccounts() {
        accounts.put("sources-analyst", Role.ANALYST, password);
        accounts.put("sources-editor", Role.EDITOR, password);
    }

    @Test
    void howASourceIsReadIsKeptAndSecretsAreNotGivenOut() throws Exception {
        JsonNode added = body(201, send("POST", "sources", """
                {"name": "Ruled", "url": "https://%s/list", "enabled": false, "links": "li.n a",
                 "extraction": {"title": "h2", "body": "article .text"}, "headers": {"X-Key": "secret"}}
                """.formatted(host)));
        String path = "sources/" + added.get("id").asLong();

        assertThat(added.get("listingKind").asString()).isEqualTo("page");
        assertThat(added.get("extraction").get("body").asString()).isEqualTo("article .text");
        assertThat(added.get("extraction").get("date").isNull()).isTrue();
        assertThat(added.get("headers")).extracting(JsonNode::asString).containsExactly("X-Key");
        assertThat(send("GET", path, "").body()).doesNotContain("secret");

        JsonNode changed = body(200, send("PUT", path, """
                {"name": "Ruled", "url": "https://%s/list", "enabled": false}
                """.formatted(host)));
        assertThat(changed.get("links").isNull()).isTrue();
        assertThat(changed.get("listingKind").isNull()).isTrue();
        assertThat(changed.get("headers")).as("kept where none are given").hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"extraction\": {\"body\": \"div[\"}          | body    | “\u2068div[\u2069” is no CSS selector",
                "\"links\": \"a:matches((x+)+)\"               | links   | is no CSS selector",
                "\"headers\": {\"Host\": \"evil.example\"}     | headers | is no header that Marsad sends",
                "\"headers\": {\"X-Y\": \"a\\r\\nHost: evil\"} | headers | is no header that Marsad sends",
                "\"pollSeconds\": 1                            | pollSeconds | Between 5 seconds and a week",
            })
    void whatCannotBeTakenIsNamedInASentence(String setting, String field, String sentence) throws Exception {
        JsonNode problem = body(400, send("POST", "sources", """
                {"name": "Bad", "url": "https://%s/", %s}
                """.formatted(host, setting)));
        assertThat(problem.get("field").asString()).isEqualTo(field);
        assertThat(problem.get("detail").asString()).contains(sentence);
    }

    @Test
    void aPreviewShowsWhatWouldBeCollectedAndStoresNothing() throws Exception {
        try (TestSite site = TestSite.open()) {
            site.onFeed("/a")
                    .on("/a", "text/html", TestSite.page("Vote put off", TEXT.repeat(3), TEXT.repeat(2)))
                    .on("/", "text/html", page("/feed.xml"));

            JsonNode seen = body(200, send("POST", "sources/preview", "{\"url\": \"%s\"}".formatted(site.at("/"))));

            assertThat(seen.get("shown").asString())
                    .isEqualTo(site.at("/feed.xml").toString());
            assertThat(seen.get("candidates").get(0).get("state").asString()).isEqualTo("usable");
            JsonNode item = seen.get("items").get(0);
            assertThat(item.get("title").asString()).isEqualTo("Vote put off");
            assertThat(item.get("language").asString()).isEqualTo("en");
            assertThat(item.get("text").asString()).startsWith("The council met");
            assertThat(jdbc.sql("select count(*) from source where url like :home || '%'")
                            .param("home", site.at("/").toString())
                            .query((row, n) -> row.getInt(1))
                            .single())
                    .isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"http://10.0.0.7/, address", "http://169.254.169.254/latest/, address", "http://[::1]:22/, address"})
    void aPrivateAddressIsNotPreviewed(String url, String reason) throws Exception {
        JsonNode problem = body(422, send("POST", "sources/preview", "{\"url\": \"%s\"}".formatted(url)));
        assertThat(problem.get("reason").asString()).isEqualTo(reason);
        assertThat(problem.get("detail").asString()).contains("private network");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://10.0.0.7/feed",
                "http://169.254.169.254/latest/",
                "http://[::ffff:10.0.0.1]/",
                "http://[fd00::1]/"
            })
    void aPrivateAddressIsNeitherAddedNorMovedTo(String url) throws Exception {
        JsonNode problem = body(400, send("POST", "sources", """
                {"name": "Inside", "url": "%s"}
                """.formatted(url)));
        assertThat(problem.get("field").asString()).isEqualTo("url");
        assertThat(problem.get("detail").asString()).contains("private network");

        String kept = "https://" + host + "/moved-" + url.hashCode();
        String path = "sources/"
                + body(201, send("POST", "sources", """
                {"name": "Moves", "url": "%s", "enabled": false}
                """.formatted(kept)))
                        .get("id")
                        .asLong();
        assertThat(body(400, send("PUT", path, """
                {"name": "Moves", "url": "%s", "enabled": false}
                """.formatted(url))).get("field").asString())
                .isEqualTo("url");
        assertThat(body(200, send("GET", path, "")).get("url").asString()).isEqualTo(kept);
        assertThat(jdbc.sql("select count(*) from source where url = :url")
                        .param("url", url)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void twoThousandFeedsComeInWithAReportByLineAndGoOutAgain() throws Exception {
        StringBuilder file = new StringBuilder("<?xml version=\"1.0\"?>\n<opml version=\"2.0\"><body>\n");
        for (int i = 0; i < 1_000; i++) {
            String url = "https://%s/feed/%d".formatted(host, i);
            file.append("<outline text=\"Feed %d &amp; more\" type=\"rss\" xmlUrl=\"%s\" language=\"ar\"/>\n"
                    .formatted(i, url));
        }
        file.append("<outline text=\"Twins\"><outline text=\"Deep\">\n");
        for (int i = 0; i < 980; i++) {
            String twin = "http://%s/feed/%d/".formatted(host, i);
            file.append("<outline text=\"Twin %d\" type=\"rss\" xmlUrl=\"%s\"/>\n".formatted(i, twin));
        }
        file.append("</outline></outline>\n");
        for (String broken : List.of("", "not an address", "ftp://x.example/", "http://192.168.1.1/rss")) {
            for (int i = 0; i < 5; i++) {
                file.append("<outline text=\"Broken\" type=\"rss\" xmlUrl=\"%s\"/>\n".formatted(broken));
            }
        }
        file.append("</body></opml>\n");

        JsonNode report = body(200, send("POST", "sources.opml", file.toString()));

        assertThat(List.of(
                        report.get("added").asInt(),
                        report.get("known").asInt(),
                        report.get("refused").asInt()))
                .containsExactly(1_000, 980, 20);
        assertThat(report.get("lines")).hasSize(2_000);
        JsonNode twin = report.get("lines").get(1_000);
        assertThat(twin.get("line").asInt()).isEqualTo(1_004);
        assertThat(twin.get("source")).isEqualTo(report.get("lines").get(0).get("source"));
        JsonNode last = report.get("lines").get(1_999);
        assertThat(last.get("why").asString()).contains("private network");
        assertThat(enabled()).isZero();

        String exported = send("GET", "sources.opml", "").body();
        assertThat(exported)
                .contains("text=\"Feed 7 &amp; more\"")
                .contains("xmlUrl=\"https://%s/feed/7\"".formatted(host))
                .contains("language=\"ar\"");
        JsonNode again = body(200, send("POST", "sources.opml", exported));
        assertThat(again.get("added").asInt()).isZero();
        assertThat(again.get("refused").asInt()).isZero();
        jdbc.sql("delete from source where url like 'https://' || :host || '/%'")
                .param("host", host)
                .update();
    }

    @Test
    void opmlThatBreaksIsTakenUpToThere() throws Exception {
        JsonNode report = body(200, send("POST", "sources.opml?enabled=false", """
                <opml><body>
                <outline text="Whole" xmlUrl="https://%s/whole"/>
                <outline text="Torn
                """.formatted(host)));
        assertThat(report.get("added").asInt()).isEqualTo(1);
        assertThat(report.get("brokeAt").isNull()).isFalse();
        assertThat(send("POST", "sources.opml", "<html/>").statusCode()).isEqualTo(400);
        assertThat(send("POST", "sources.opml", " ".repeat(5_000_001)).statusCode())
                .isEqualTo(413);
    }

    @Test
    void analystsMayExportOnly() throws Exception {
        assertThat(send("GET", "sources.opml", "", "sources-analyst").statusCode())
                .isEqualTo(200);
        for (String path : List.of("sources.opml", "sources/preview", "sources")) {
            assertThat(send("POST", path, "{}", "sources-analyst").statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
    }

    private static String page(String feed) {
        return "<html><head><link rel=alternate type='application/rss+xml' href='" + feed + "'></head></html>";
    }

    private int enabled() {
        return jdbc.sql("select count(*) from source where enabled and url like 'https://' || :host || '/%'")
                .params(Map.of("host", host))
                .query((row, n) -> row.getInt(1))
                .single();
    }

    private JsonNode body(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return json.readTree(answer.body());
    }

    private HttpResponse<String> send(String method, String path, String body) throws Exception {
        return send(method, path, body, "sources-editor");
    }

    private HttpResponse<String> send(String method, String path, String body, String account) throws Exception {
        String basic = Base64.getEncoder().encodeToString((account + ":" + password).getBytes(StandardCharsets.UTF_8));
        // What curl says of a file unless it is told otherwise.
        String type = path.startsWith("sources.opml") ? "application/x-www-form-urlencoded" : "application/json";
        return http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/" + path))
                        .header("Authorization", "Basic " + basic)
                        .header("Content-Type", type)
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
