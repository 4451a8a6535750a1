package org.marsad.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DraftReaderTest {

    private static final Current CLAIM = new Current(
            7,
            0,
            Map.of(
                    Field.STANCE, "PLEDGES",
                    Field.SPEAKER, "kataib-hezbollah",
                    Field.SPEAKER_WORDS, "the group",
                    Field.ANONYMOUS, "false",
                    Field.REFERS, "",
                    Field.CONTENT, "ready to disarm",
                    Field.CHAIN, "Reuters\nRudaw"),
            "The group is ready to disarm, it said.",
            null);

    @Test
    void aFieldThatDiffersIsACorrectionWithTheOldValue() {
        assertThat(DraftReader.of(with("correct", "misread", "considers", "ready", null, null), CLAIM))
                .isInstanceOfSatisfying(
                        Draft.Wanted.class,
                        draft -> assertThat(draft.corrections())
                                .containsExactly(
                                        new Review.Correction(Field.STANCE, "PLEDGES", "CONSIDERS"),
                                        new Review.Correction(Field.CONTENT, "ready to disarm", "ready")));
    }

    @Test
    void lineEndsAndSpacesOfABrowserAreNoCorrection() {
        ReviewForm form = new ReviewForm(
                0,
                "confirm",
                "",
                null,
                null,
                null,
                "",
                "",
                "",
                "PLEDGES",
                "kataib-hezbollah",
                " the group ",
                "false",
                "",
                "ready to disarm",
                "Reuters\r\nRudaw\r\n");
        assertThat(DraftReader.of(form, CLAIM)).isInstanceOf(Draft.Wanted.class);
    }

    @ParameterizedTest
    @CsvSource({
        "reject,,pledges,ready to disarm,,why",
        "praise,good,pledges,ready to disarm,,decision",
        "confirm,,considers,ready to disarm,,fields",
        "correct,misread,pledges,ready to disarm,,nothing",
        "correct,misread,sings,ready to disarm,,stance",
        "correct,misread,pledges,something else,,content",
        "merge,same,pledges,ready to disarm,,into",
        "merge,same,pledges,ready to disarm,7,itself",
        "merge,same,pledges,ready to disarm,/articles/9,itself",
        "merge,same,pledges,ready to disarm,nowhere,into",
        "confirm,,pledges,ready to disarm,9,notMerged",
    })
    void whatIsWrongIsSaid(
            String decision,
            @Nullable String why,
            String stance,
            String content,
            @Nullable String into,
            String reason) {
        assertThat(DraftReader.of(with(decision, why, stance, content, into, null), CLAIM))
                .isEqualTo(new Draft.Wrong(reason));
    }

    @Test
    void evidenceIsNamedByNumberOrAddress() {
        for (String typed :
                List.of("12", "#12", "/claims/12", "http://localhost:8080/claims/12?asOf=2025-03-03#review")) {
            assertThat(DraftReader.of(with("comment", "denied", "pledges", "ready to disarm", null, typed), CLAIM))
                    .isInstanceOfSatisfying(
                            Draft.Wanted.class,
                            draft -> assertThat(draft.evidence()).isEqualTo(new Draft.Evidence(false, 12)));
        }
        assertThat(DraftReader.of(
                        with(
                                "comment",
                                "denied",
                                "pledges",
                                "ready to disarm",
                                null,
                                "https://m.example/articles/5#p3"),
                        CLAIM))
                .isInstanceOfSatisfying(
                        Draft.Wanted.class,
                        draft -> assertThat(draft.evidence()).isEqualTo(new Draft.Evidence(true, 5)));
    }

    private static ReviewForm with(
            String decision,
            @Nullable String why,
            String stance,
            String content,
            @Nullable String into,
            @Nullable String evidence) {
        return new ReviewForm(
                0,
                decision,
                why,
                null,
                null,
                evidence == null ? null : "denied",
                evidence,
                "",
                into,
                stance,
                "kataib-hezbollah",
                "the group",
                "false",
                "",
                content,
                "Reuters\nRudaw");
    }
}
