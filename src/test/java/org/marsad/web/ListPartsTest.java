package org.marsad.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The small values that lists and charts are made with. */
class ListPartsTest {

    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");

    @Test
    void aPlaceInAListIsReadAsItWasWritten() {
        After after = new After("Kata'ib ~ Hezbollah", 42);
        assertThat(After.parse(after.toString())).isEqualTo(after);
        assertThat(new After("2025-04-07", 1).day()).isEqualTo(LocalDate.of(2025, 4, 7));
        assertThat(new After("2025-13-07", 1).day()).isNull();
        assertThat(new After("x", 1).instant()).isNull();
    }

    @Test
    void nonsenseIsNoPlaceInAList() {
        assertThat(After.parse(null)).isNull();
        assertThat(After.parse("")).isNull();
        assertThat(After.parse("2025-04-07")).isNull();
        assertThat(After.parse("2025-04-07~x")).isNull();
        assertThat(After.parse("x".repeat(400) + "~1")).isNull();
    }

    @Test
    void aSliceKnowsWhetherThereIsMore() {
        assertThat(Slice.of(List.of(1, 2, 3), 2, n -> new After("", n)).next()).isEqualTo(new After("", 2));
        assertThat(Slice.of(List.of(1, 2), 2, n -> new After("", n)).next()).isNull();
    }

    @Test
    void aStripTellsWhatWasCoveredFromWhatWasNot() {
        Strip strip = Strip.of(
                START,
                START.plusSeconds(100),
                List.of(covered(60, 80), covered(-20, 20), covered(10, 30), covered(200, 300)));
        assertThat(strip.pieces())
                .containsExactly(
                        new Strip.Piece(0, 20, true),
                        new Strip.Piece(20, 10, true),
                        new Strip.Piece(30, 30, false),
                        new Strip.Piece(60, 20, true),
                        new Strip.Piece(80, 20, false));
        assertThat(strip.share()).isEqualTo(50);
    }

    @Test
    void aMomentOfCoverageCanStillBeSeen() {
        Strip strip = Strip.of(START, START.plusSeconds(100_000), List.of(covered(100_000, 100_000)));
        assertThat(strip.pieces().getLast().covered()).isTrue();
        assertThat(strip.pieces().getLast().length()).isGreaterThan(0.5);
    }

    @Test
    void nothingCoveredIsOneGap() {
        assertThat(Strip.of(START, START.plusSeconds(100), List.of()).pieces())
                .containsExactly(new Strip.Piece(0, 100, false));
    }

    @Test
    void arabicSaysMonthsAsTheLevantDoes() {
        Times arabic = new Times(Language.AR);
        assertThat(arabic.day(LocalDate.of(2025, 4, 7))).isEqualTo("7 نيسان 2025");
        assertThat(arabic.month(YearMonth.of(2025, 1))).isEqualTo("كانون الثاني 2025");
        assertThat(arabic.moment(Instant.parse("2025-04-08T03:30:00Z"))).isEqualTo("8 نيسان 2025، 06:30");
        assertThat(new Times(Language.EN).moment(Instant.parse("2025-04-08T03:30:00Z")))
                .isEqualTo("8 Apr 2025, 06:30");
    }

    @Test
    void aTextRunsAsItsLanguageDoes() {
        assertThat(Language.directionOf("ar")).isEqualTo("rtl");
        assertThat(Language.directionOf("ckb")).isEqualTo("rtl");
        assertThat(Language.directionOf("ku-Arab")).isEqualTo("rtl");
        assertThat(Language.directionOf("kmr")).isEqualTo("ltr");
        assertThat(Language.directionOf("und")).isEqualTo("auto");
        assertThat(Language.directionOf("\"><script>")).isEqualTo("ltr");
    }

    private static Strip.Covered covered(long from, long to) {
        return new Strip.Covered(START.plusSeconds(from), START.plusSeconds(to));
    }
}
