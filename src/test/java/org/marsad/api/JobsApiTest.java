package org.marsad.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marsad.MarsadTest;
import org.marsad.account.Accounts;
import org.marsad.account.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Jobs as a tool starts, follows and cancels them. */
@MarsadTest
class JobsApiTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String SOURCE = "zagros-bulletin-demo";

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    @LocalServerPort
    private int port;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String password = Accounts.newPassword();

    @BeforeEach
    void makeAdmin() {
        accounts.put("jobs-admin", Role.ADMIN, password);
        await().atMost(PATIENCE)
                .until(() -> jdbc.sql(
                                "select count(*) from article a join source s on s.id = a.source_id where s.slug = :slug")
                        .param("slug", SOURCE)
                        .query((row, n) -> row.getInt(1) >= 12)
                        .single());
    }

    @Test
    void aJobDoesAsManyAsItsDryRunCountedAndEnds() throws Exception {
        JsonNode count = json.readTree(
                send("POST", "jobs", "{\"kind\": \"retag\", \"source\": \"" + SOURCE + "\", \"dryRun\": true}")
                        .body());
        assertThat(count.get("targets").asInt()).isPositive();
        assertThat(count.get("sources").asInt()).isEqualTo(1);

        HttpResponse<String> started = send("POST", "jobs", "{\"kind\": \"retag\", \"source\": \"" + SOURCE + "\"}");
        assertThat(started.statusCode()).isEqualTo(201);
        JsonNode job = json.readTree(started.body());
        assertThat(job.get("total")).isEqualTo(count.get("targets"));
        assertThat(job.get("askedBy").asString()).isEqualTo("jobs-admin");
        String path = "jobs/" + job.get("id").asLong();
        assertThat(started.headers().firstValue("location")).hasValue("/api/v1/" + path);

        await().atMost(PATIENCE).until(() -> get(path).get("state").asString().equals("done"));
        JsonNode done = get(path);
        assertThat(done.get("done")).isEqualTo(done.get("total"));
        assertThat(done.get("failed").asInt()).isZero();
        assertThat(done.get("failures")).isEmpty();
        assertThat(send("DELETE", path, "").statusCode())
                .as("it has ended already")
                .isEqualTo(409);
        assertThat(json.readTree(send("POST", path + "/retry", "").body())
                        .get("queued")
                        .asInt())
                .isZero();
        JsonNode newest = get("jobs?limit=1");
        assertThat(newest.get("items")).hasSize(1);
    }

    @Test
    void aCancelledJobSaysSo() throws Exception {
        JsonNode job = json.readTree(send("POST", "jobs", "{\"kind\": \"reextract\", \"from\": \"2000-01-01\"}")
                .body());
        String path = "jobs/" + job.get("id").asLong();
        HttpResponse<String> cancelled = send("DELETE", path, "");
        assertThat(cancelled.statusCode()).isEqualTo(200);
        assertThat(get(path).get("state").asString()).isEqualTo("cancelled");
        assertThat(send("POST", path + "/retry", "").statusCode()).isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '|',
            value = {
                "{; 400",
                "[]; 400",
                "{}; 400",
                "{\"kind\": \"fly\"}; 400",
                "{\"kind\": \"retag\", \"souce\": \"misspelt\"}; 400",
                "{\"kind\": \"retag\", \"source\": \"nobody\"}; 400",
                "{\"kind\": \"retag\", \"article\": \"first\"}; 400",
                "{\"kind\": \"retag\", \"article\": 1, \"source\": \"x\"}; 400",
                "{\"kind\": \"retag\", \"from\": \"2025-02-31\"}; 400",
                "{\"kind\": \"retag\", \"from\": \"2025-02-02\", \"to\": \"2025-02-01\"}; 400",
                "{\"kind\": \"retag\", \"source\": \"\\u0000\"}; 400",
                "{\"kind\": \"retag\", \"article\": 999999999}; 422"
            })
    void whatCannotBeStartedIsAProblemThatSaysWhy(String body, int status) throws Exception {
        HttpResponse<String> answer = send("POST", "jobs", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(json.readTree(answer.body()).get("detail").asString()).isNotBlank();
    }

    @Test
    void aJobThatIsNotThereIsSaidNotToBe() throws Exception {
        assertThat(send("GET", "jobs/999999999", "").statusCode()).isEqualTo(404);
        assertThat(send("DELETE", "jobs/999999999", "").statusCode()).isEqualTo(404);
        assertThat(send("POST", "jobs/999999999/retry", "").statusCode()).isEqualTo(404);
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = send("GET", path, "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    private HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        String basic = Base64.getEncoder().encodeToString(("jobs-admin:" + password).getBytes(StandardCharsets.UTF_8));
        return http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/" + path))
                        .header("Authorization", "Basic " + basic)
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
