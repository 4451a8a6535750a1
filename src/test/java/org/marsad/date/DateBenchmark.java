package org.marsad.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.marsad.NewsWorldExport;
import org.marsad.Scorer;
import org.marsad.Shared;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the reader's dates of the corpora beside the repository to {@code target/dates}, as {@code score_dates.py} reads
 * them, and prints its scores and its speed. {@code ClaimBenchmark} prints those of claims.
 */
@Tag("benchmark")
class DateBenchmark {

    private static final ObjectMapper JSON = JsonMapper.shared();
    private static final Path OUT = Path.of("target", "dates");

    private final DateReader reader = new DateReader();

    @Test
    void news() throws IOException, InterruptedException {
        predict("te3_tbaq", false);
    }

    @Test
    void englishForms() throws IOException, InterruptedException {
        predict("recognizers_en", true);
    }

    @Test
    void arabicForms() throws IOException, InterruptedException {
        predict("recognizers_ar", true);
    }

    /** The simulated world's dates, English and Arabic apart: its gold has none, they are written to be looked at. */
    @Test
    void simulatedNews() throws IOException, InterruptedException {
        Path gold = NewsWorldExport.export(7).resolve("gold.jsonl");
        predict(gold, "newsworld_en", "en", false);
        predict(gold, "newsworld_ar", "ar", false);
    }

    @Test
    void speed() throws IOException {
        List<Doc> docs = docs(Shared.path("corpora", "dates", "te3_tbaq.jsonl"));
        long bytes = docs.stream()
                .mapToLong(doc -> doc.text.getBytes(StandardCharsets.UTF_8).length)
                .sum();
        double best = 0;
        for (int round = 0; round < 40; round++) {
            long start = System.nanoTime();
            long found = 0;
            for (Doc doc : docs) {
                found += reader.read(doc.text, doc.language, doc.anchor).size();
            }
            best = Math.max(best, bytes * 1e3 / (System.nanoTime() - start));
            assertThat(found).isPositive();
        }
        System.out.printf("dates: %.1f MB/s on one core, English news, %d bytes%n", best, bytes);
    }

    private record Doc(String id, String language, @Nullable LocalDate anchor, String text) {}

    private void predict(String corpus, boolean forms) throws IOException, InterruptedException {
        Path gold = Shared.path("corpora", "dates", corpus + ".jsonl");
        predict(gold, corpus, "", forms);
        Scorer.print(corpus, "score_dates.py", gold, OUT.resolve(corpus + ".jsonl"));
    }

    private void predict(Path gold, String name, String language, boolean forms) throws IOException {
        Files.createDirectories(OUT);
        try (BufferedWriter out = Files.newBufferedWriter(OUT.resolve(name + ".jsonl"))) {
            for (Doc doc : docs(gold)) {
                if (doc.language.startsWith(language)) {
                    List<Object> timexes = new ArrayList<>();
                    for (DateExpression found : reader.read(doc.text, doc.language, doc.anchor)) {
                        String value = forms ? Forms.of(found, doc.anchor) : found.value();
                        timexes.add(timex(doc.text, found, value));
                    }
                    out.write(JSON.writeValueAsString(Map.of("id", doc.id, "timexes", timexes)));
                    out.newLine();
                }
            }
        }
    }

    private static List<Doc> docs(Path file) throws IOException {
        List<Doc> docs = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode row = JSON.readTree(line);
            String language = row.has("lang")
                    ? row.get("lang").asString()
                    : row.get("language").asString();
            String day = row.path("dct").asString("");
            LocalDate anchor = day.isEmpty() ? null : LocalDate.parse(day.substring(0, 10));
            docs.add(new Doc(
                    row.get("id").asString(), language, anchor, row.get("text").asString()));
        }
        return docs;
    }

    private static Map<String, Object> timex(String text, DateExpression found, String value) {
        Map<String, Object> timex = new LinkedHashMap<>();
        timex.put("start", text.codePointCount(0, found.start()));
        timex.put("end", text.codePointCount(0, found.end()));
        timex.put("type", found.type().name());
        timex.put("value", value);
        return timex;
    }
}
