package org.marsad.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.marsad.timeline.Comparison.Answer;
import org.marsad.timeline.Comparison.Direction;
import org.marsad.timeline.Comparison.Statement;

class ComparisonTest {

    private static final Name GOVERNMENT = new Name("government", "Government", "الحكومة");
    private static final Name GROUP = new Name("group", "Group", "الفصيل");
    private static final Name PARTY = new Name("party", "Party", "الحزب");

    private static Statement at(String moment) {
        return new Statement(1, "asserts", "Arms", "en", Instant.parse(moment), false);
    }

    private static Statement on(String day) {
        return new Statement(1, "asserts", "Arms", "en", Instant.parse(day + "T00:00:00Z"), true);
    }

    private static Answer answer(int asked, int by, Statement first, Statement second) {
        return new Answer(asked, by, "denies", first, second);
    }

    @Test
    void theMedianIsOfTheAnswersOfOneDirectionThatCanBeTimed() {
        Statement asked = at("2025-04-07T08:00:00Z");
        Comparison comparison = Comparison.of(
                List.of(GOVERNMENT, GROUP),
                List.of(
                        answer(0, 1, asked, at("2025-04-07T10:00:00Z")),
                        answer(0, 1, asked, at("2025-04-07T17:00:00Z")),
                        answer(0, 1, asked, at("2025-04-09T08:00:00Z")),
                        answer(0, 1, asked, on("2025-04-08")),
                        answer(0, 1, asked, at("2025-04-06T08:00:00Z")),
                        answer(1, 0, asked, at("2025-04-07T09:00:00Z"))),
                false);

        Direction first = comparison.directions().getFirst();
        assertThat(first.asked()).isEqualTo(GOVERNMENT);
        assertThat(first.by()).isEqualTo(GROUP);
        assertThat(first.count()).isEqualTo(5);
        assertThat(first.median()).isEqualTo(9);
        assertThat(first.fastest()).isEqualTo(2);
        assertThat(first.slowest()).isEqualTo(48);
        assertThat(first.untimed()).isEqualTo(2);
        assertThat(comparison.directions().getLast().median()).isEqualTo(1);
    }

    @Test
    void betweenTwoMiddleTimesTheMedianLiesHalfway() {
        Statement asked = at("2025-04-07T08:00:00Z");
        Comparison comparison = Comparison.of(
                List.of(GOVERNMENT, GROUP),
                List.of(
                        answer(0, 1, asked, at("2025-04-07T10:00:00Z")),
                        answer(0, 1, asked, at("2025-04-07T16:00:00Z"))),
                false);

        assertThat(comparison.directions().getFirst().median()).isEqualTo(5);
    }

    @Test
    void twoActorsFaceEachOtherAlsoWhereNoneAnswersAndMoreOnlyWhereOneDoes() {
        assertThat(Comparison.of(List.of(GOVERNMENT, GROUP), List.of(), false).directions())
                .hasSize(2)
                .allSatisfy(direction -> assertThat(direction.median()).isNull());
        assertThat(Comparison.of(List.of(GOVERNMENT, GROUP, PARTY), List.of(), false)
                        .directions())
                .isEmpty();
    }
}
