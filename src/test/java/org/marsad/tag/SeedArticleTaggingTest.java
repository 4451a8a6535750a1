package org.marsad.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.marsad.Shared;
import org.marsad.entity.GazetteerFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The article that started it: everything an analyst expects, and nothing that must not be there. */
class SeedArticleTaggingTest {

    @Test
    void everyExpectedEntityIsFoundInEveryExpectedSpelling() throws IOException {
        Set<String> missing = new TreeSet<>();
        List<Mention> mentions = mentions();
        for (JsonNode entity : gold().path("entities")) {
            String id = entity.path("id").stringValue("");
            for (JsonNode surface : entity.path("surfaces")) {
                String text = surface.stringValue("");
                if (mentions.stream()
                        .noneMatch(mention ->
                                mention.entity().equals(id) && mention.surface().equals(text))) {
                    missing.add(id + ": " + text);
                }
            }
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void theLebaneseGroupIsNotFoundInsideTheIraqiOne() throws IOException {
        assertThat(mentions()).extracting(Mention::entity).doesNotContain("hezbollah");
    }

    @Test
    void theFrontNameMeansNothingElse() throws IOException {
        assertThat(mentions())
                .filteredOn(mention -> mention.surface().contains("Islamic Resistance"))
                .isNotEmpty()
                .allMatch(mention -> mention.entity().equals("islamic-resistance-in-iraq"));
    }

    @Test
    void aLastNameSaysWhoItIsShortFor() throws IOException {
        assertThat(mentions())
                .filteredOn(mention -> mention.surface().equals("Shahbndar"))
                .isNotEmpty()
                .allMatch(mention -> mention.rule().code().startsWith("short:izzat-al-shahbandar@"));
    }

    private static List<Mention> mentions() throws IOException {
        Path article = Shared.path("acceptance", "seed-article.txt");
        return new Tagger(GazetteerFile.bundled()).tag("", Files.readString(article), "en");
    }

    private static JsonNode gold() throws IOException {
        return JsonMapper.shared().readTree(Files.readString(Shared.path("acceptance", "seed-gold.json")));
    }
}
