package org.marsad;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The simulated world of news sites that is kept beside the repository, as a process of its own. */
public final class NewsWorld implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Process process;
    private final BufferedReader output;
    private final URI control;
    private final HttpClient http = HttpClient.newHttpClient();

    private NewsWorld(Process process, BufferedReader output, URI control) {
        this.process = process;
        this.output = output;
        this.control = control;
    }

    /**
     * Starts a world on a free port; skips the running test where the program is not here.
     *
     * @param options its own, such as {@code --sites 20}
     */
    public static NewsWorld start(String... options) throws IOException {
        Path program = Shared.path("tools", "NewsWorld.java");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                program.toString(),
                "--port",
                "0"));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String ready = output.readLine();
        if (ready == null) {
            throw new IllegalStateException("NewsWorld did not start with " + command);
        }
        return new NewsWorld(
                process, output, URI.create(JSON.readTree(ready).get("control").asString()));
    }

    /** Its sites: home, kind, language, faults and more. */
    public List<JsonNode> sites() throws IOException, InterruptedException {
        JsonNode list = JSON.readTree(get("/_sites.json"));
        return List.copyOf(list.valueStream().toList());
    }

    /** What its articles say, a row each, of those that a polite reader can have whole. */
    public List<JsonNode> gold() throws IOException, InterruptedException {
        return get("/_gold.jsonl")
                .lines()
                .map(line -> JSON.readTree(line))
                .filter(row -> row.path("fetchable").asBoolean(true)
                        && row.path("robots_allowed").asBoolean(true))
                .toList();
    }

    /** How it was asked: per host and in total. */
    public JsonNode stats() throws IOException, InterruptedException {
        return JSON.readTree(get("/_stats"));
    }

    private String get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(control.resolve(path)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    @Override
    public void close() throws IOException {
        http.close();
        process.destroy();
        output.close();
    }
}
