package org.marsad.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class SketchTest {

    private static final String REPORT = """
            Several armed groups in Iraq are ready to disarm to avert the threat of strikes, the agency reported on Monday.
            Six local commanders of four groups, who asked not to be named, said that talks with the government were advanced.
            A politician who is close to the talks confirmed that the groups were not acting stubbornly in the negotiations.
            Some of the groups have left their headquarters in the big cities since the middle of January for fear of attack.
            The government has not said what would become of the weapons or whether all of the groups would hand them over.
            """;

    @Test
    void aTextIsItsOwnCopyWhateverItsCaseAndPunctuation() {
        assertThat(sketch(REPORT)
                        .resemblance(sketch(REPORT.toUpperCase(Locale.ROOT).replace(",", " –"))))
                .isEqualTo(1.0);
    }

    @Test
    void aCopyThatLostItsLastParagraphsIsStillOne() {
        String cut = "Wire – " + REPORT.lines().limit(3).reduce("", (a, b) -> a + b + "\n");
        assertThat(sketch(REPORT).resemblance(sketch(cut))).isGreaterThan(0.3);
    }

    @Test
    void anotherReportOfTheSameEventIsNone() {
        String other = """
                Militias backed by Iran have told officials in Baghdad for the first time that they may lay down their arms.
                The offer came from commanders who spoke on condition of anonymity because of the sensitivity of the matter.
                They want to escape air strikes that Washington has threatened since January, according to people in the talks.
                """;
        assertThat(sketch(REPORT).resemblance(sketch(other))).isLessThan(0.05);
    }

    @Test
    void anEmptyTextResemblesNothing() {
        assertThat(sketch("").resemblance(sketch(""))).isZero();
    }

    private static Sketch sketch(String text) {
        return Sketch.of(text, 64);
    }
}
