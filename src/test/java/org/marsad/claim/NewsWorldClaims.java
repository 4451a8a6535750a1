package org.marsad.claim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.marsad.NewsWorldExport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The simulated world's articles of one language: its gold and what is read of it, as {@code score_claims.py} takes them. */
final class NewsWorldClaims {

    private NewsWorldClaims() {}

    /** Writes {@code gold-LANGUAGE.jsonl} and {@code predicted-LANGUAGE.jsonl}; the folder. */
    static Path write(int seed, String language) throws IOException, InterruptedException {
        Path folder = NewsWorldExport.export(seed);
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
}
