package org.marsad.tag;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.marsad.entity.GazetteerFile;

/**
 * Short passages full of traps, written for the project and marked by hand before the tagger saw them; only marks that
 * were wrong by these rules were corrected then. Where the gazetteer lists a name with its title or head ("Grand
 * Ayatollah Ali al-Sistani", "قناة العربية"), the longer one is the mention.
 */
class TagGoldTest {

    private static final Tagger TAGGER = new Tagger(GazetteerFile.bundled());

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
        for (GoldPassages.Passage passage : GoldPassages.in(language)) {
            Set<Score.Place> tagged = TAGGER.tag("", passage.text(), language).stream()
                    .map(mention -> new Score.Place(mention.entity(), mention.start(), mention.end()))
                    .collect(toSet());
            score.add(passage.id(), passage.text(), passage.mentions(), tagged);
        }
        return score;
    }
}
