package org.marsad.date;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.CpuTime;
import org.marsad.Shared;

class DateReaderTest {

    private static final LocalDate ANCHOR = LocalDate.of(2025, 4, 8);

    private final DateReader reader = new DateReader();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The group may hand over its arms.",
                "Fighters march through the streets.",
                "He gave it a second look.",
                "They sent 2000 fighters to the border.",
                "They sent 2,000 fighters to the border.",
                "The base lies 1980 km away.",
                "It cost $2000 to repair.",
                "He wears jersey number SM-2010.",
                "The match ended 3-1.",
                "Version 10.1.2.3 was installed.",
                "A 36-year-old man was held.",
                "Jan spoke to reporters.",
                "He was shot in his 30s.",
                "About three-quarters of them left.",
            })
    void ordinaryEnglishWordsAndFiguresAreNoDates(String text) {
        assertThat(reader.read(text, "en", ANCHOR)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "قال محمد شياع السوداني إن الحكومة ماضية.",
                "مارس الحزب ضغوطا على الحكومة.",
                "وصل 2000 مقاتل إلى الحدود.",
                "ألقى خطيب الجمعة كلمة في النجف.",
                "قال الأمين العام للحزب إن السلاح باق.",
                "دعا رمضان إلى الحوار.",
                "هذا سبب وجيه للرفض.",
            })
    void ordinaryArabicWordsAndFiguresAreNoDates(String text) {
        assertThat(reader.read(text, "ar", ANCHOR)).isEmpty();
    }

    @Test
    void aVerbInsideAQuotationDoesNotMoveTheDayItWasSaid() {
        assertThat(values("«لن نسلم السلاح وسيكون الرد قاسيا» يوم الجمعة.", "ar"))
                .containsExactly("2025-04-04");
        assertThat(values("“We will not disarm” on Friday was his answer.", "en"))
                .containsExactly("2025-04-04");
    }

    @Test
    void theAuxiliaryOfAPassiveDecidesItsDirection() {
        assertThat(values("The withdrawal would be completed in early September.", "en"))
                .containsExactly("2025-09");
        assertThat(values("The withdrawal will be fully completed in September.", "en"))
                .containsExactly("2025-09");
        assertThat(values("The withdrawal was completed in September.", "en")).containsExactly("2024-09");
    }

    @Test
    void aNameOrAnAdjectiveLikeAPastVerbSetsNoTense() {
        assertThat(values("The envoy will see Mohammed Ahmed on Friday.", "en")).containsExactly("2025-04-11");
        assertThat(values("The envoy will see the armed factions on Friday.", "en"))
                .containsExactly("2025-04-11");
    }

    @Test
    void aSpeechWasHeldOnThePastWeekdayWhateverItForetells() {
        assertThat(values("لن نسلم السلاح، الأمين العام في خطاب متلفز الجمعة: سنرد على كل عدوان.", "ar"))
                .containsExactly("2025-04-04");
        assertThat(values("Qassem in a televised speech on Friday: we will answer.", "en"))
                .containsExactly("2025-04-04");
        assertThat(values("سيعلن موقفه في خطاب متلفز الجمعة.", "ar")).containsExactly("2025-04-11");
    }

    @Test
    void beforeLastWeekIsNoWeekBeforeLast() {
        assertThat(values("Before last week no one had heard of it.", "en")).containsExactly("2025-W14");
    }

    @Test
    void aDayWithoutAYearIsTheNearestOneWhateverTheVerbsSay() {
        assertThat(values("The deadline was extended to April 20.", "en")).containsExactly("2025-04-20");
        assertThat(values("They will bury those killed in the March 5 raid.", "en"))
                .containsExactly("2025-03-05");
    }

    @Test
    void aFollowingDayCountsFromTheDaySpokenOfBefore() {
        assertThat(values("He was killed on January 3, 2020. The following day Parliament met.", "en"))
                .containsExactly("2020-01-03", "2020-01-04");
        assertThat(values("The city fell on June 10, 2014. Three days later the call went out.", "en"))
                .containsExactly("2014-06-10", "2014-06-13");
    }

    @Test
    void withoutAnAnchorOnlyAbsoluteDatesResolve() {
        List<DateExpression> found = reader.read("He left on Monday, in March, and on March 5, 2024.", "en", null);
        assertThat(found).extracting(DateExpression::value).containsExactly("XXXX-WXX-1", "XXXX-03", "2024-03-05");
        assertThat(found.get(0).interval()).isNull();
        assertThat(found.get(1).interval()).isNull();
        assertThat(found.get(2).interval()).isEqualTo(Interval.parse("2024-03-05"));
    }

    @Test
    void daysThatNoCalendarHasAreNoDates() {
        assertThat(values("It is dated 2025-02-30.", "en")).doesNotContain("2025-02-30");
        assertThat(values("It is dated 31/31/2025.", "en")).isEmpty();
    }

    @Test
    void anEmptyTextHasNoDates() {
        assertThat(reader.read("", "en", ANCHOR)).isEmpty();
        assertThat(reader.read("\n \t", "", ANCHOR)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-",
                "the last ",
                "a few ",
                "1/1/",
                "و",
                "March ",
                "from 1 to ",
                "«",
                "\"",
                "9",
                "قبل ثلاثة ",
                ". ",
                "\uD83D",
                "early "
            })
    void readingTimeGrowsWithTheTextOnHostileInput(String piece) {
        String text = piece.repeat(200_000 / piece.length());
        Duration time = CpuTime.of(() -> {
            reader.read(text, "en", ANCHOR);
            reader.read(text, "ar", ANCHOR);
        });
        assertThat(time).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void theDatesOfTheSeedArticleAreAmongTheIntervals() throws IOException {
        String text = Files.readString(Shared.path("acceptance", "seed-article.txt"), UTF_8);
        assertThat(reader.read(text, "en", ANCHOR))
                .extracting(DateExpression::interval)
                .filteredOn(Objects::nonNull)
                .extracting(Interval::edtf)
                .contains(
                        "2020-01",
                        "2023-10-07",
                        "2024",
                        "2024-01-21/2024-01-31",
                        "2024-09",
                        "2024-12",
                        "2025-01-15/..",
                        "2025-03",
                        "2025-03-21/2025-03-31",
                        "2025-04-07");
    }

    private List<String> values(String text, String language) {
        return reader.read(text, language, ANCHOR).stream()
                .map(DateExpression::value)
                .toList();
    }
}
