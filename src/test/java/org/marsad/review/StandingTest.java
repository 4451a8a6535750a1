package org.marsad.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StandingTest {

    private static final Instant NOON = Instant.parse("2025-04-07T12:00:00Z");

    private final List<Review> history = List.of(
            review(1, Decision.CONFIRM, "C", 3, null),
            review(2, Decision.COMMENT, null, 2, Status.DENIED),
            correction(3, "PLEDGES", "CONSIDERS"),
            correction(4, "CONSIDERS", "CONDITIONS"));

    @Test
    void theNewestWordOnEachQuestionStands() {
        Standing standing = Standing.of(history);
        assertThat(standing.verdict()).isEqualTo("CORRECTED");
        assertThat(standing.status()).isEqualTo(Status.DENIED);
        assertThat(standing.grade()).hasToString("C2");
        assertThat(standing.reviews()).isEqualTo(4);
    }

    @Test
    void aCommentLeavesTheVerdict() {
        assertThat(Standing.of(history.subList(0, 2)).verdict()).isEqualTo("CONFIRMED");
    }

    @Test
    void anotherVerdictTakesBackAMerge() {
        Review merge = new Review(1, NOON, "rana", Decision.MERGE, "same", null, null, null, 12L, List.of());
        assertThat(Standing.of(List.of(merge)).into()).isEqualTo(12L);
        assertThat(Standing.of(List.of(merge, review(2, Decision.CONFIRM, null, null, null)))
                        .into())
                .isNull();
    }

    @Test
    void aMomentKnowsTheReviewsUpToItAndTheFieldsAsTheyStoodThen() {
        assertThat(Standing.until(history, NOON.plusSeconds(120))).hasSize(2);
        assertThat(Standing.before(history, NOON.plusSeconds(120))).isEqualTo(Map.of(Field.STANCE, "PLEDGES"));
        assertThat(Standing.before(history, NOON.plusSeconds(180))).isEqualTo(Map.of(Field.STANCE, "CONSIDERS"));
        assertThat(Standing.before(history, NOON.plusSeconds(240))).isEmpty();
    }

    private static Review review(
            int number,
            Decision decision,
            @Nullable String reliability,
            @Nullable Integer credibility,
            @Nullable Status status) {
        return new Review(
                number,
                NOON.plusSeconds(number * 60L),
                "rana",
                decision,
                "seen",
                reliability == null && credibility == null ? null : new Review.Grade(reliability, credibility),
                status,
                null,
                null,
                List.of());
    }

    private static Review correction(int number, String before, String after) {
        return new Review(
                number,
                NOON.plusSeconds(number * 60L),
                "rana",
                Decision.CORRECT,
                "misread",
                null,
                null,
                null,
                null,
                List.of(new Review.Correction(Field.STANCE, before, after)));
    }
}
