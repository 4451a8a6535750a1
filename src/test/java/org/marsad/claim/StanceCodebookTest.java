package org.marsad.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the page {@code /codebook} shows is how stances are coded, and a team may change it. */
class StanceCodebookTest {

    @TestFactory
    Stream<DynamicTest> everyExampleOfTheCodebookIsCodedSo() {
        return StanceCodebook.bundled().examples().stream()
                .map(example -> DynamicTest.dynamicTest(
                        example.stance() + " " + example.text(),
                        () -> assertThat(read(example.text()))
                                .extracting(Claim::stance)
                                .containsExactly(example.stance())));
    }

    @Test
    void everyStanceHasAnExampleInEachLanguage() {
        for (Stance stance : Stance.values()) {
            assertThat(StanceCodebook.bundled().examples())
                    .filteredOn(example -> example.stance() == stance)
                    .hasSize(2);
        }
    }

    @Test
    void aTeamsRowsAddToTheCodebookAndChangeTheVersionOfClaims() throws InvalidCodebookException {
        StanceCodebook own = StanceCodebook.bundled().with("# ours\nthreatens\tcontent\tlong night | dark .. days\n");
        ClaimReader reader = new ClaimReader(Reports.GAZETTEER, own);
        Report report = Reports.report("A commander said that a long night awaits the base.", "en", "2025-06-20");
        assertThat(reader.read(report).claims()).extracting(Claim::stance).containsExactly(Stance.THREATENS);
        assertThat(Reports.read(report).claims()).extracting(Claim::stance).containsExactly(Stance.ASSERTS);
        assertThat(reader.version()).isNotEqualTo(new ClaimReader(Reports.GAZETTEER).version());
        assertThat(reader.version())
                .isNotEqualTo(new ClaimReader(
                                Reports.GAZETTEER, StanceCodebook.bundled().with("threatens\tcontent\tlong night\n"))
                        .version());
    }

    @Test
    void aRowWithAnEqualsSignTakesThePlaceOfTheBundledOnes() throws InvalidCodebookException {
        StanceCodebook own = StanceCodebook.bundled().with("=demands\tcue\timplor*\n=demands\tcontent\tmust\n");
        Report report = Reports.report("The prime minister called on the factions to be calm.", "en", "2025-06-20");
        assertThat(new ClaimReader(Reports.GAZETTEER, own).read(report).claims())
                .extracting(Claim::stance)
                .containsExactly(Stance.ASSERTS);
    }

    @Test
    void aBadLineIsNamedInOneSentence() {
        for (String bad : List.of(
                "refuses content no tabs",
                "shrugs\tcontent\twho cares",
                "refuses\tnowhere\tnever",
                "refuses\tcontent\tnever | | not",
                "refuses\tcontent\t.. never",
                "refuses\tcontent\twill $NONE",
                "refuses\tcontent\tn*")) {
            assertThatThrownBy(() -> StanceCodebook.bundled().with("# first\n" + bad + "\n"))
                    .isInstanceOf(InvalidCodebookException.class)
                    .hasMessageStartingWith("Line 2 of the codebook of stances is not understood: ")
                    .hasMessageEndingWith(".");
        }
    }

    private static List<Claim> read(String text) {
        boolean arabic = text.codePoints().anyMatch(c -> c >= 0x600 && c < 0x700);
        return arabic ? Reports.arabic(text) : Reports.english(text);
    }
}
