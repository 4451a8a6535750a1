package org.marsad.claim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.marsad.Shared;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The simulated world's articles of one language: its gold and what is read of it, as {@code score_claims.py} takes them. */
final class NewsWorldClaims {

    private static final Path WORLD = Path.of("target", "news-world-claims");

    private NewsWorldClaims() {}

    /** Writes {@code gold-LANGUAGE.jsonl} and {@code predicted-LANGUAGE.jsonl}; the folder. */
    static Path write(int seed, String language) throws IOException, InterruptedException {
        Path folder = export(seed);
        List<String> gold = new ArrayList<>();
        List<String> predicted = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("gold.jsonl"))) {
            JsonNode row = JsonMapper.shared().readTree(line);
            if (row.path("language").asString().equals(language)) {
                gold.add(line);
                Report report = Reports.report(
                        row.path("text").asString(),
                        language,
                        row.path("published").asString().substring(0, 10));
                predicted.add(ClaimBenchmark.line(row.path("id").asString(), report));
            }
        }
        Files.write(folder.resolve("gold-" + language + ".jsonl"), gold);
        Files.write(folder.resolve("predicted-" + language + ".jsonl"), predicted);
        return folder;
    }

    private static Path export(int seed) throws IOException, InterruptedException {
        Path folder = WORLD.resolve(String.valueOf(seed));
        if (Files.exists(folder.resolve("gold.jsonl"))) {
            return folder;
        }
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        Shared.path("tools", "NewsWorld.java").toString(),
                        "--sites",
                        "20",
                        "--articles",
                        "20",
                        "--seed",
                        String.valueOf(seed),
                        "--epoch",
                        "2025-04-08T09:00:00Z",
                        "--export",
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IllegalStateException("NewsWorld made no export at " + folder);
        }
        return folder;
    }
}
