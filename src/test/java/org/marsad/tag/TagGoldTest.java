package org.marsad.tag;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.marsad.entity.GazetteerFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sixty short passages full of traps, written for the project and marked by hand before the tagger saw them. A mention
 * is marked {@code [[surface|entity]]}; where the gazetteer lists a name with its title or head ("Grand Ayatollah Ali
 * al-Sistani", "قناة العربية"), the longer one is the mention.
 */
class TagGoldTest {

    private static final Tagger TAGGER = new Tagger(GazetteerFile.bundled());
    private static final Pattern MARK = Pattern.compile("\\[\\[([^|\\]]+)\\|([a-z0-9-]+)]]");

    @Test
    void englishPassagesAreReadAsMarked() throws IOException {
        Score score = score("en");

        System.out.println("gold, English: " + score);
        assertThat(score.articles()).isGreaterThanOrEqualTo(30);
        assertThat(score.recall()).as("%s", score.faults()).isGreaterThanOrEqualTo(0.97);
        assertThat(score.precision()).as("%s", score.faults()).isGreaterThanOrEqualTo(0.97);
    }

    @Test
    void arabicPassagesAreReadAsMarked() throws IOException {
        Score score = score("ar");

        System.out.println("gold, Arabic: " + score);
        assertThat(score.articles()).isGreaterThanOrEqualTo(30);
        assertThat(score.recall()).as("%s", score.faults()).isGreaterThanOrEqualTo(0.97);
        assertThat(score.precision()).as("%s", score.faults()).isGreaterThanOrEqualTo(0.97);
    }

    @Test
    void theSetHoldsAtLeastFourHundredMentions() throws IOException {
        assertThat(score("en").gold() + score("ar").gold()).isGreaterThanOrEqualTo(400);
    }

    private static Score score(String language) throws IOException {
        Score score = new Score();
        for (String line : lines()) {
            JsonNode passage = JsonMapper.shared().readTree(line);
            if (passage.path("language").stringValue("").equals(language)) {
                String marked = passage.path("text").stringValue("");
                StringBuilder text = new StringBuilder();
                Set<Score.Place> expected = places(marked, text);
                Set<Score.Place> tagged = TAGGER.tag("", text.toString(), language).stream()
                        .map(mention -> new Score.Place(mention.entity(), mention.start(), mention.end()))
                        .collect(toSet());
                score.add(passage.path("id").stringValue(""), text.toString(), expected, tagged);
            }
        }
        return score;
    }

    private static Set<Score.Place> places(String marked, StringBuilder text) {
        Set<Score.Place> places = new HashSet<>();
        Matcher mark = MARK.matcher(marked);
        int behind = 0;
        while (mark.find()) {
            text.append(marked, behind, mark.start());
            places.add(new Score.Place(
                    mark.group(2), text.length(), text.length() + mark.group(1).length()));
            text.append(mark.group(1));
            behind = mark.end();
        }
        text.append(marked, behind, marked.length());
        return places;
    }

    private static List<String> lines() throws IOException {
        try (InputStream in = TagGoldTest.class.getResourceAsStream("/tag/gold.jsonl")) {
            byte[] bytes = Objects.requireNonNull(in, "tag/gold.jsonl").readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8).lines().toList();
        }
    }
}
