package org.marsad.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.marsad.web.Language;
import org.marsad.web.Words;

/** Where days and stretches of time stand on a drawing. */
class TimelineChartsTest {

    private static final Name KH = new Name("kataib-hezbollah", "Kata'ib Hezbollah", "كتائب حزب الله");
    private static final TimeScale YEAR = new TimeScale(day("2025-01-01"), day("2025-12-31"));

    @Test
    void aDayStandsWhereItLiesInTheWindow() {
        assertThat(YEAR.start(day("2025-01-01"))).isZero();
        assertThat(YEAR.start(day("2026-01-01"))).isEqualTo(100);
        assertThat(YEAR.start(day("2025-04-07"))).isEqualTo(100.0 * 96 / 365, within(0.001));
        assertThat(YEAR.start(day("2010-01-01"))).isZero();
    }

    @Test
    void ticksAreDaysMonthsOrYearsAsTheWindowIsLong() {
        assertThat(YEAR.ticks()).hasSize(12).allMatch(tick -> tick.unit() == TimeScale.Unit.MONTH);
        assertThat(YEAR.ticks().stream().filter(tick -> !tick.minor())).hasSizeLessThanOrEqualTo(6);
        assertThat(new TimeScale(day("2025-04-01"), day("2025-04-14")).ticks())
                .allMatch(tick -> tick.unit() == TimeScale.Unit.DAY);
        assertThat(new TimeScale(day("1950-01-01"), day("2025-04-14")).ticks())
                .hasSizeLessThanOrEqualTo(14)
                .allMatch(tick -> tick.unit() == TimeScale.Unit.YEAR);
        assertThat(new TimeScale(day("2025-04-07"), day("2025-04-07")).ticks()).hasSize(1);
    }

    @Test
    void aDayIsAMarkAndAMonthABandAsLongAsItIs() {
        LaneChart.Lane lane = lane(fact(1, "2025-04-07"), fact(2, "2025-03"));
        assertThat(lane.dots())
                .singleElement()
                .satisfies(dot -> assertThat(dot.fact().number()).isEqualTo(1));
        assertThat(lane.bars()).singleElement().satisfies(bar -> {
            assertThat(bar.from()).isEqualTo(100.0 * 59 / 365, within(0.001));
            assertThat(bar.length()).isEqualTo(100.0 * 31 / 365, within(0.001));
        });
    }

    @Test
    void anOpenEndReachesTheEdgeOfTheWindow() {
        LaneChart.Bar since = lane(fact(1, "2025-01-15/..")).bars().getFirst();
        assertThat(since.from() + since.length()).isEqualTo(100, within(0.001));
        LaneChart.Bar until = lane(fact(1, "../2025-01-15")).bars().getFirst();
        assertThat(until.from()).isZero();
        assertThat(until.length()).isEqualTo(100.0 * 15 / 365, within(0.001));
    }

    @Test
    void bandsAtTheSameTimeGoBelowEachOther() {
        LaneChart.Lane lane = lane(fact(1, "2025-03"), fact(2, "2025-03-21/2025-04-02"), fact(3, "2025-06"));
        assertThat(lane.bars().get(0).y()).isLessThan(lane.bars().get(1).y());
        assertThat(lane.bars().get(2).y()).isEqualTo(lane.bars().get(0).y());
    }

    @Test
    void marksNearEachOtherGoToTheNextRowAndBeyondTheThirdBecomeOne() {
        LaneChart.Lane lane = lane(
                fact(1, "2025-04-07"),
                fact(2, "2025-04-07"),
                fact(3, "2025-04-08"),
                fact(4, "2025-04-08"),
                fact(5, "2025-04-09"));
        assertThat(lane.dots()).extracting(LaneChart.Dot::count).containsExactly(1, 1, 3);
        assertThat(lane.dots()).extracting(LaneChart.Dot::y).doesNotHaveDuplicates();
    }

    @Test
    void twoHundredFactsOnOneDayFitTheLane() {
        List<Fact> facts = new ArrayList<>();
        for (int i = 1; i <= 200; i++) {
            facts.add(fact(i, "2025-04-07"));
        }
        LaneChart.Lane lane = lane(facts.toArray(Fact[]::new));
        assertThat(lane.dots()).hasSize(3);
        assertThat(lane.height()).isLessThan(140);
    }

    @Test
    void theTallestBarFillsTheHistogramAndTheWindowIsBrushed() {
        Histogram histogram = Objects.requireNonNull(Histogram.of(
                List.of(month("2024-01-01", 10), month("2025-04-01", 40), month("2025-12-01", 1)),
                day("2025-01-01"),
                day("2025-12-31")));
        assertThat(histogram.bars()).extracting(Histogram.Bar::height).containsExactly(16, 62, 2);
        assertThat(histogram.bars()).extracting(Histogram.Bar::inside).containsExactly(false, true, true);
        assertThat(Objects.requireNonNull(histogram.brush()).from()).isEqualTo(50.07, within(0.01));
        assertThat(Objects.requireNonNull(histogram.tallest()).count()).isEqualTo(40);
        assertThat(histogram.years()).isFalse();
    }

    @Test
    void aLongHistoryIsCountedByYears() {
        Histogram histogram = Objects.requireNonNull(
                Histogram.of(List.of(month("1980-05-01", 1), month("2025-04-01", 4)), null, null));
        assertThat(histogram.years()).isTrue();
        assertThat(histogram.brush()).isNull();
    }

    @Test
    void nothingDatedHasNoHistogram() {
        assertThat(Histogram.of(List.of(), null, null)).isNull();
    }

    @Test
    void aStrayDateFarAheadDoesNotMoveTheWindow() {
        assertThat(Timelines.fullYear(List.of(
                        month("2025-01-01", 60),
                        month("2025-11-01", 40),
                        month("2025-12-01", 50),
                        month("2031-01-01", 1))))
                .isEqualTo(day("2025-12-31"));
    }

    @Test
    void datesAreSaidWithNoMorePrecisionThanWasStated() {
        EventDates english = new EventDates(new Words(), Language.EN);
        assertThat(english.say("2025-04-07")).isEqualTo("7 Apr 2025");
        assertThat(english.say("2025-03")).isEqualTo("Mar 2025");
        assertThat(english.say("2025-21")).isEqualTo("spring 2025");
        assertThat(english.say("2024")).isEqualTo("2024");
        assertThat(plain(english.say("2025-03-21/2025-03-31"))).isEqualTo("21–31 Mar 2025");
        assertThat(plain(english.say("2024-01-21/2024-02-03"))).isEqualTo("21 Jan – 3 Feb 2024");
        assertThat(plain(english.say("2025-01-15/.."))).isEqualTo("from 15 Jan 2025");
        assertThat(plain(english.say("../2024-12"))).isEqualTo("until Dec 2024");
        assertThat(english.say("no date")).isEqualTo("no date");
        EventDates arabic = new EventDates(new Words(), Language.AR);
        assertThat(plain(arabic.say("2025-01-15/.."))).isEqualTo("من 15 كانون الثاني 2025");
    }

    @Test
    void onlyDaysMonthsAndYearsAreDatesToHtml() {
        EventDates english = new EventDates(new Words(), Language.EN);
        assertThat(english.html("2025-03")).isEqualTo("2025-03");
        assertThat(english.html("2025-01-15/..")).isNull();
        assertThat(english.html("nonsense")).isNull();
    }

    private static String plain(String text) {
        return text.replaceAll("[\\u2066-\\u2069]", "");
    }

    private static LaneChart.Lane lane(Fact... facts) {
        return LaneChart.of(YEAR, List.of(KH), List.of(facts), List.of())
                .lanes()
                .getFirst();
    }

    private static Facts.Month month(String first, int count) {
        return new Facts.Month(day(first), count);
    }

    private static Fact fact(int number, String edtf) {
        LocalDate sorted = edtf.startsWith("..") ? day(edtf.substring(3)) : firstDay(edtf);
        return new Fact(
                number,
                0,
                "refuses",
                true,
                false,
                edtf,
                "stated",
                sorted,
                "text",
                "en",
                KH,
                null,
                "/claims/1",
                new Corr(1, 1, 0),
                sorted,
                1);
    }

    private static LocalDate firstDay(String edtf) {
        String first = edtf.split("/", 2)[0];
        return day(first.length() == 7 ? first + "-01" : first);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
