package org.marsad.analyze;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.Shared;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The article that started it, against what an analyst expects to be read out of it. */
class SeedArticleTest {

    private final JsonMapper json = JsonMapper.builder().build();

    @TempDir
    Path directory;

    private JsonNode gold;
    private JsonNode read;
    private String text;

    @BeforeEach
    void analyze() throws IOException {
        text = Files.readString(Shared.path("acceptance", "seed-article.txt"));
        gold = json.readTree(Files.readString(Shared.path("acceptance", "seed-gold.json")));
        Path input = directory.resolve("seed.jsonl");
        Files.writeString(
                input,
                json.writeValueAsString(
                                new Line("seed", text, gold.get("published").asString(), "en")) + "\n");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = new Analyze(new PrintStream(out, true, StandardCharsets.UTF_8), System.err)
                .run(List.of(input.toString()));
        assertThat(code).isZero();
        read = json.readTree(out.toString(StandardCharsets.UTF_8));
    }

    private record Line(String id, String text, String published, String language) {}

    @Test
    void theTextIsUnchangedAndEverySpanLiesInIt() {
        assertThat(read.get("text").asString()).isEqualTo(text);
        for (JsonNode claim : read.get("claims")) {
            assertThat(text.substring(
                            claim.get("start").asInt(), claim.get("end").asInt()))
                    .isNotBlank();
            JsonNode cue = claim.get("cue");
            if (!cue.isNull()) {
                assertThat(text.substring(
                                cue.get("start").asInt(), cue.get("end").asInt()))
                        .isEqualTo(cue.get("text").asString());
            }
        }
    }

    @Test
    void everyEntityIsFoundAndNoneThatMustNotBe() {
        Set<String> tagged = new HashSet<>();
        read.get("entities").forEach(entity -> tagged.add(entity.get("id").asString()));
        List<String> missing = new ArrayList<>();
        gold.get("entities").forEach(entity -> {
            if (!tagged.contains(entity.get("id").asString())) {
                missing.add(entity.get("id").asString());
            }
        });
        assertThat(missing).isEmpty();
        assertThat(tagged).doesNotContain("hezbollah-lebanon");
        for (JsonNode entity : read.get("entities")) {
            for (JsonNode mention : entity.get("mentions")) {
                if (mention.get("surface").asString().contains("Islamic Resistance")) {
                    assertThat(entity.get("id").asString()).isEqualTo("islamic-resistance-in-iraq");
                }
            }
        }
    }

    @Test
    void theClaimsHaveTheirSpeakersOrOutlets() {
        List<String> wrong = new ArrayList<>();
        for (JsonNode claim : gold.get("claims")) {
            if (!speakerOrOutletRight(claim)) {
                wrong.add(
                        claim.get("n").asInt() + " " + claim.get("content_has").asString());
            }
        }
        int right = gold.get("claims").size() - wrong.size();
        System.out.printf(
                "Seed article: %d of %d claims with the right speaker or outlet%n",
                right, gold.get("claims").size());
        assertThat(right).as("wrong: %s", wrong).isGreaterThanOrEqualTo(10);
    }

    @Test
    void theDatesStandOnTheTimeline() {
        List<String> missing = new ArrayList<>();
        for (JsonNode wanted : gold.get("timeline")) {
            boolean found = false;
            for (JsonNode event : read.get("events")) {
                String sentence = text.substring(
                        event.get("start").asInt(), event.get("end").asInt());
                found |= event.get("when").asString().equals(wanted.get("when").asString())
                        && sentence.contains(wanted.get("what_has").asString());
            }
            if (!found) {
                missing.add(wanted.get("when").asString() + " "
                        + wanted.get("what_has").asString());
            }
        }
        int right = gold.get("timeline").size() - missing.size();
        System.out.printf(
                "Seed article: %d of %d timeline dates%n",
                right, gold.get("timeline").size());
        assertThat(right).as("missing: %s", missing).isGreaterThanOrEqualTo(8);
    }

    private boolean speakerOrOutletRight(JsonNode wanted) {
        for (JsonNode claim : read.get("claims")) {
            if (claim.get("content")
                            .asString()
                            .toLowerCase(Locale.ROOT)
                            .contains(wanted.get("content_has").asString().toLowerCase(Locale.ROOT))
                    && matches(wanted, claim)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(JsonNode wanted, JsonNode claim) {
        JsonNode speaker = claim.get("speaker");
        JsonNode expected = wanted.path("speaker");
        if (expected.isNull() || expected.isMissingNode()) {
            return speaker.isNull() && via(wanted, claim);
        }
        if (speaker.isNull()) {
            return false;
        }
        String name = expected.asString();
        return wanted.path("anonymous").asBoolean(false)
                ? speaker.get("anonymous").asBoolean()
                        && speaker.get("text")
                                .asString()
                                .toLowerCase(Locale.ROOT)
                                .contains(core(name))
                : name.equals(speaker.get("entity").asString(""));
    }

    /** The words of an anonymous speaker without its article, in lower case. */
    private static String core(String name) {
        return name.toLowerCase(Locale.ROOT).replaceFirst("^(the|an|a) ", "");
    }

    private static boolean via(JsonNode wanted, JsonNode claim) {
        for (JsonNode outlet : wanted.path("via")) {
            boolean named = false;
            for (JsonNode hop : claim.get("via")) {
                named |= outlet.asString().contains(hop.get("text").asString())
                        || hop.get("text").asString().contains(outlet.asString())
                        || hop.get("entity").asString("").equals("reuters");
            }
            if (!named) {
                return false;
            }
        }
        return true;
    }
}
