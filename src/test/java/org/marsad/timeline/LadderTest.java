package org.marsad.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.marsad.review.Status;

class LadderTest {

    private static final Name GROUP = new Name("falcons", "Falcons", "الصقور");
    private long claims;

    @Test
    void copiesAreOneStepThatCountsOutletsAndOriginsApart() {
        Ladder ladder = ladder(
                said("refuses", true, "2025-12-20", 1, 100),
                said("refuses", true, "2025-12-21", 2, 100),
                said("refuses", true, "2025-12-22", 2, 200));

        assertThat(ladder.steps()).singleElement().satisfies(step -> {
            assertThat(step.first()).isEqualTo("2025-12-20");
            assertThat(step.outlets()).isEqualTo(2);
            assertThat(step.origins()).isEqualTo(2);
        });
    }

    @Test
    void theSameStanceMonthsLaterIsAStepOfItsOwn() {
        assertThat(ladder(said("refuses", true, "2025-04-07", 1, 1), said("refuses", true, "2025-12-20", 1, 2))
                        .steps())
                .hasSize(2);
    }

    @Test
    void aRetellingThatNamesOnlyTheMonthJoinsTheDayItTellsOf() {
        Said retold = said("pledges", false, "2025-04-01", "2025-04", 9, 9, null, null);
        Ladder ladder = ladder(said("pledges", false, "2025-04-07", 1, 1), retold);
        assertThat(ladder.steps()).singleElement().satisfies(step -> {
            assertThat(step.edtf()).isEqualTo("2025-04-07");
            assertThat(step.outlets()).isEqualTo(2);
        });
        assertThat(ladder(retold).steps().getFirst().edtf()).isEqualTo("2025-04");
    }

    @Test
    void aDenialStandsBesideTheStatementThatItDeniesAndBesideNoOther() {
        Ladder ladder = ladder(
                denied(said("pledges", false, "2025-04-07", 1, 1), 3),
                said("considers", false, "2025-04-07", 1, 1),
                denied(said("announces", true, "2025-04-06", 1, 2), 3),
                ofStatement(said("denies", true, "2025-04-07", 3, 3), 3),
                ofStatement(said("denies", true, "2025-04-20", 3, 4), 4));
        Step said = Objects.requireNonNull(ladder.newest("pledges"));
        assertThat(said.denials()).extracting(Step::edtf).containsExactly("2025-04-07");
        assertThat(Objects.requireNonNull(ladder.newest("considers")).denials()).isEmpty();
        assertThat(Objects.requireNonNull(ladder.newest("announces")).denials()).isEmpty();
    }

    @Test
    void ofTwoStancesOfOneDayTheLowerIsWhereTheGroupStands() {
        Ladder ladder = ladder(
                said("refuses", true, "2025-12-20", 1, 1),
                said("conditions", true, "2025-12-20", 1, 1),
                said("pledges", false, "2025-12-24", 1, 2));
        assertThat(Objects.requireNonNull(ladder.now()).stance()).isEqualTo("refuses");
    }

    @Test
    void aCommitmentIsKeptByAnActAndMissedByARefusalAndOtherwiseOpen() {
        Said pledge = said("pledges", true, "2025-01-10", "2025-01-10", 1, 1, "2025-03", null);
        assertThat(state("2025-02-01", pledge)).isEqualTo(Commitment.State.OPEN);
        assertThat(state("2025-05-01", pledge)).isEqualTo(Commitment.State.OVERDUE);
        assertThat(state("2025-05-01", pledge, said("acts", true, "2025-03-02", 1, 2)))
                .isEqualTo(Commitment.State.KEPT);
        assertThat(state("2025-05-01", pledge, said("acts", true, "2025-04-02", 1, 2)))
                .isEqualTo(Commitment.State.OVERDUE);
        assertThat(state("2025-05-01", pledge, said("refuses", true, "2025-02-02", 1, 2)))
                .isEqualTo(Commitment.State.MISSED);
    }

    @Test
    void conditionsAreListedOnceInTheirWords() {
        Ladder ladder = ladder(
                said("conditions", true, "2025-12-20", "2025-12-20", 1, 1, null, "after foreign troops leave"),
                said("conditions", true, "2025-12-20", "2025-12-20", 2, 1, null, "After foreign troops leave"));
        assertThat(ladder.conditions()).hasSize(1);
    }

    @Test
    void theDrawingRisesToTheTopRungAndEndsAtItsEdge() {
        Ladder ladder = ladder(said("refuses", true, "2025-01-01", 1, 1), said("acts", true, "2025-12-31", 1, 2));
        LadderChart chart = LadderChart.of(new TimeScale(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)), ladder);
        assertThat(chart.marks()).extracting(LadderChart.Mark::y).containsExactly(132, 12);
        assertThat(chart.lines().getLast().toX()).isEqualTo(100);
    }

    private static Commitment.State state(String today, Said... said) {
        return Commitment.of(ladder(said), LocalDate.parse(today)).getFirst().state();
    }

    private static Ladder ladder(Said... said) {
        return Ladder.of(GROUP, new ArrayList<>(List.of(said)), "en");
    }

    private Said said(String stance, boolean own, String day, long source, long origin) {
        return said(stance, own, day, day, source, origin, null, null);
    }

    private Said said(
            String stance,
            boolean own,
            String day,
            String edtf,
            long source,
            long origin,
            @Nullable String refers,
            @Nullable String condition) {
        return new Said(
                1,
                ++claims,
                own,
                stance,
                LocalDate.parse(day),
                edtf,
                !own,
                source,
                "r" + origin,
                null,
                List.of(),
                true,
                "words",
                "en",
                "somebody",
                own ? GROUP : null,
                "Outlet",
                null,
                null,
                null,
                Status.ASSERTED,
                condition,
                refers);
    }

    private static Said ofStatement(Said said, long statement) {
        return with(said, statement, List.of());
    }

    private static Said denied(Said said, long by) {
        return with(said, 100 + said.claim(), List.of(by));
    }

    private static Said with(Said said, long statement, List<Long> deniedBy) {
        return new Said(
                said.group(),
                said.claim(),
                said.own(),
                said.stance(),
                said.day(),
                said.edtf(),
                said.anonymous(),
                said.source(),
                said.origin(),
                statement,
                deniedBy,
                said.first(),
                said.content(),
                said.language(),
                said.speaker(),
                said.name(),
                said.outlet(),
                said.sourceGrade(),
                said.grade(),
                said.verdict(),
                said.status(),
                said.condition(),
                said.refers());
    }
}
