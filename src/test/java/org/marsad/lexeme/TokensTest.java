package org.marsad.lexeme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {

    @ParameterizedTest
    @CsvSource({
        "disarm disarms disarmed disarming, disarm",
        "militia militias, militia",
        "faction factions, faction",
        "weapons weapon, weapon",
        "refuses refused refusing refuse, refus",
        "deny denies denied, deni",
        "Kata’ib Kataib KATA'IB Kataʾib, kataib",
        "Iraq Iraq's iraq’s, iraq",
        "Nūrī Nuri, nuri",
        "relational, relat",
        "hopefulness, hope",
        "hopping hop, hop",
        "sky, sky",
        "2025 ٢٠٢٥, 2025"
    })
    void formsOfAWordHaveOneStem(String forms, String stem) {
        assertThat(Tokens.of(forms)).extracting(Token::stem).containsOnly(stem);
    }

    @ParameterizedTest
    @CsvSource({
        "سلاح السلاح والسلاح للسلاح بالسلاح سلاحها, سلاح",
        "فصائل الفصائل والفصائل, فصايل",
        "العراق عراقي العراقية والعراقيين العِراق العــراق, عراق",
        "مقاومة المقاومة مقاومه, مقاوم",
        "لبنان اللبنان, لبنان",
        "إيران ايران أيران, ايران",
        "الله والله بالله, الله",
        "ولد, ولد"
    })
    void arabicIsFoldedAndLightlyStemmed(String forms, String stem) {
        assertThat(Tokens.of(forms)).extracting(Token::stem).containsOnly(stem);
    }

    @Test
    void aWordKnowsItsPlaceInTheText() {
        String text = "«لا» — Kata’ib\u200f said 3,000 rifles… 🔫 x";

        assertThat(Tokens.of(text))
                .extracting(token -> text.substring(token.start(), token.end()))
                .containsExactly("لا", "Kata’ib", "said", "3", "000", "rifles", "x");
    }

    @Test
    void aQueryForAnArabicWordAsksForTheLettersJoinedInFrontToo() {
        Token asked = Tokens.of("حصر").getFirst();

        assertThat(Lexemes.asked(asked)).containsExactly("حصر", "بحصر", "لحصر");
        assertThat(Tokens.of("وبحصر السلاح")).anyMatch(token -> Lexemes.answers(token, asked));
        assertThat(Lexemes.asked(Tokens.of("لا").getFirst())).containsExactly("لا");
    }

    @Test
    void surfacesAndStemsStandAtOnePlaceAndNothingAcrossATitlesEnd() {
        String vector = new Lexemes()
                .facet(Facet.entity(20))
                .title("Arms talks")
                .text("arms")
                .toString();

        assertThat(vector).isEqualTo("'e:20' 'arms':1A,4 'arm':1A,4 'talks':2A 'talk':2A ");
    }

    @Test
    void whatIsQuotedInALexemeStaysInIt() {
        assertThat(Lexemes.quoted("a'b\\c")).isEqualTo("'a''b\\\\c'");
    }

    /** Whatever characters come: places are in order and inside of the text, and nothing is thrown. */
    @Test
    void anyTextIsCut() {
        Random random = new Random(7);
        for (int time = 0; time < 2_000; time++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                text.appendCodePoint(
                        random.nextInt(3) == 0
                                ? random.nextInt(0x10FFFF)
                                : "aAب'ـ \u0301éوال٣🔫".codePointAt(random.nextInt(12)));
            }
            int at = 0;
            List<Token> tokens = Tokens.of(text);
            for (Token token : tokens) {
                assertThat(token.start()).isGreaterThanOrEqualTo(at).isLessThan(token.end());
                assertThat(token.stem()).isNotEmpty();
                at = token.end();
            }
            assertThat(at).isLessThanOrEqualTo(text.length());
        }
    }
}
