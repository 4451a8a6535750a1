package org.marsad.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marsad.claim.ClaimGold.Gold;
import org.marsad.claim.GoldScore.Detail;

/** Passages written for the project in the manner of the press of the region, labelled by the codebook: a floor, not a target. */
class ClaimGoldTest {

    /** With {@code -Dgold.tell=true} every mistake in the passages that may be read is printed. */
    private static final boolean TELLS = Boolean.getBoolean("gold.tell");

    /** Of a hundred: claims found and, on those, the details right. */
    @ParameterizedTest
    @CsvSource({"en, false, 87, 91", "en, true, 84, 80", "ar, false, 93, 91", "ar, true, 92, 82"})
    void theGoldOfEachLanguageIsReadAtLeastThisWell(String language, boolean setAside, int claims, int details)
            throws IOException {
        GoldScore score = score(language, setAside);
        assertThat(score.f1()).as("claim F1").isGreaterThanOrEqualTo(claims);
        for (Detail detail : Detail.values()) {
            assertThat(score.share(detail)).as("%s right", detail).isGreaterThanOrEqualTo(details);
        }
    }

    @Test
    void theGoldHoldsHundredsOfClaimsOfEachLanguage() throws IOException {
        for (String language : List.of("en", "ar")) {
            List<Gold> passages = ClaimGold.read(language);
            assertThat(passages).hasSizeGreaterThanOrEqualTo(60);
            assertThat(passages.stream()
                            .mapToInt(passage -> passage.claims().size())
                            .sum())
                    .isGreaterThanOrEqualTo(200);
        }
    }

    static GoldScore score(String language, boolean setAside) throws IOException {
        GoldScore score = new GoldScore(TELLS && !setAside);
        for (Gold passage : ClaimGold.read(language)) {
            if (passage.isSetAside() == setAside) {
                score.add(passage);
            }
        }
        return score;
    }
}
