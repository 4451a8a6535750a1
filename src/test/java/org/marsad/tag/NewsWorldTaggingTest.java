package org.marsad.tag;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.marsad.Shared;
import org.marsad.entity.GazetteerFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A simulated world of news, partly written from the gazetteer: a guard against falling back, no claim of quality. */
class NewsWorldTaggingTest {

    private static final double FLOOR = 0.99;

    @Test
    void theSimulatedWorldIsReadAsItWasWritten() throws IOException, InterruptedException {
        Map<String, Score> scores = new TreeMap<>();
        Tagger tagger = new Tagger(GazetteerFile.bundled());
        try (Stream<String> lines = Files.lines(export().resolve("gold.jsonl"))) {
            lines.forEach(line -> {
                JsonNode article = JsonMapper.shared().readTree(line);
                String language = article.path("language").stringValue("");
                add(scores.computeIfAbsent(language, any -> new Score()), article, tagger, language);
            });
        }

        assertThat(scores).containsKeys("ar", "en");
        scores.forEach((language, score) -> {
            System.out.println("NewsWorld, " + language + ": " + score);
            assertThat(score.recall()).as("%s %s", language, score.faults()).isGreaterThanOrEqualTo(FLOOR);
            assertThat(score.precision()).as("%s %s", language, score.faults()).isGreaterThanOrEqualTo(FLOOR);
            assertThat(score.entityRecall()).isGreaterThanOrEqualTo(FLOOR);
            assertThat(score.entityPrecision()).isGreaterThanOrEqualTo(FLOOR);
        });
    }

    private static void add(Score score, JsonNode article, Tagger tagger, String language) {
        String text = article.path("text").stringValue("");
        Set<Score.Place> expected = new HashSet<>();
        for (JsonNode mention : article.path("mentions")) {
            // The gold counts code points.
            expected.add(new Score.Place(
                    mention.path("id").stringValue(""),
                    text.offsetByCodePoints(0, mention.path("start").intValue()),
                    text.offsetByCodePoints(0, mention.path("end").intValue())));
        }
        Set<Score.Place> tagged = tagger.tag(article.path("title").stringValue(""), text, language).stream()
                .map(mention -> new Score.Place(mention.entity(), mention.start(), mention.end()))
                .collect(toSet());
        score.add(article.path("id").stringValue(""), text, expected, tagged);
    }

    private static Path export() throws IOException, InterruptedException {
        Path program = Shared.path("tools", "NewsWorld.java");
        Path folder = Path.of("target", "news-world-tagging");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        program.toString(),
                        "--sites",
                        "20",
                        "--articles",
                        "20",
                        "--seed",
                        "7",
                        "--epoch",
                        "2025-04-08T09:00:00Z",
                        "--export",
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
        return folder;
    }
}
