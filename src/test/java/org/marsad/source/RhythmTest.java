package org.marsad.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How often a source is looked at, and when its silence stands out. */
class RhythmTest {

    private static final Instant NOW = Instant.parse("2025-03-10T12:00:00Z");
    private static final Duration BASE = Duration.ofMinutes(15);
    private static final PollBounds BOUNDS = new PollBounds(Duration.ofMinutes(5), Duration.ofHours(6));

    @Test
    void aSourceWithAnItemEveryFourHoursIsLookedAtEveryTwo() {
        assertThat(every(Duration.ofHours(4), 100).interval(BASE, Duration.ofHours(3), true, NOW, BOUNDS))
                .isBetween(Duration.ofMinutes(115), Duration.ofMinutes(125));
    }

    @Test
    void aBusySourceIsLookedAtMoreOftenThanTheEditorSaidButNotBelowTheBounds() {
        assertThat(every(Duration.ofMinutes(4), 2_000).interval(BASE, BASE, true, NOW, BOUNDS))
                .isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void aSourceThatHardlyPublishesIsStillLookedAtWithinTheBounds() {
        assertThat(every(Duration.ofDays(5), 6).interval(BASE, Duration.ofDays(1), false, NOW, BOUNDS))
                .isEqualTo(Duration.ofHours(6));
    }

    @Test
    void aSourceThatStopsIsLookedAtLessAndLess() {
        Rhythm stopped = every(Duration.ofHours(1), 100);
        Duration soon = stopped.interval(BASE, Duration.ofHours(6), false, NOW, BOUNDS);
        Duration later = stopped.interval(BASE, Duration.ofHours(6), false, NOW.plus(Duration.ofDays(14)), BOUNDS);
        assertThat(later).isGreaterThan(soon.multipliedBy(2));
    }

    @Test
    void theWaitNeverMoreThanDoubles() {
        Rhythm slow = every(Duration.ofHours(12), 60);
        assertThat(slow.interval(BASE, null, true, NOW, BOUNDS)).isEqualTo(BASE);
        assertThat(slow.interval(BASE, BASE, false, NOW, BOUNDS)).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void withoutAPastTheEditorsIntervalHoldsWhileLooksBringSomething() {
        Rhythm unknown = Rhythm.of(List.of(NOW), NOW);
        assertThat(unknown.interval(BASE, Duration.ofHours(2), true, NOW, BOUNDS))
                .isEqualTo(BASE);
        assertThat(unknown.interval(BASE, Duration.ofHours(2), false, NOW, BOUNDS))
                .isEqualTo(Duration.ofHours(4));
    }

    @Test
    void anEditorsIntervalBeyondTheBoundsWins() {
        Duration rarely = Duration.ofDays(2);
        Duration hasty = Duration.ofSeconds(10);
        assertThat(every(Duration.ofDays(1), 20).interval(rarely, rarely, true, NOW, BOUNDS))
                .isEqualTo(Duration.ofHours(12));
        assertThat(BOUNDS.most(rarely)).isEqualTo(rarely);
        assertThat(BOUNDS.least(hasty)).isEqualTo(hasty);
        assertThat(BOUNDS.most(hasty)).isEqualTo(Duration.ofMinutes(4));
    }

    @Test
    void silenceIsMeasuredByTheSourcesOwnPast() {
        Rhythm daily = every(Duration.ofDays(1), 30);
        assertThat(daily.quiet(NOW.plus(Duration.ofDays(2)))).isFalse();
        assertThat(daily.quiet(NOW.plus(Duration.ofDays(5)))).isTrue();
        Rhythm monthly = every(Duration.ofDays(30), 12);
        assertThat(monthly.quiet(NOW.plus(Duration.ofDays(60)))).isFalse();
        assertThat(monthly.quiet(NOW.plus(Duration.ofDays(95)))).isTrue();
    }

    @Test
    void aBusySourceIsNotQuietOverNight() {
        assertThat(every(Duration.ofMinutes(10), 200).quiet(NOW.plus(Duration.ofHours(12))))
                .isFalse();
    }

    @Test
    void aFeedWhoseOnlyItemsAreYearsOldIsQuietAtFirstSight() {
        assertThat(Rhythm.of(List.of(NOW.minus(Duration.ofDays(1_000))), NOW).quiet(NOW))
                .isTrue();
    }

    @Test
    void datesToComeProveNothing() {
        Rhythm odd = Rhythm.of(
                Stream.concat(every(Duration.ofDays(1), 30).times().stream(), Stream.of(NOW.plus(Duration.ofDays(400))))
                        .toList(),
                NOW);
        assertThat(odd.newest()).isEqualTo(NOW);
    }

    @Test
    void sourcesAddedTogetherDoNotFallDueTogether() {
        List<Duration> waits = IntStream.rangeClosed(1, 500)
                .mapToObj(id -> Looks.spread(id, BASE))
                .toList();
        assertThat(waits).allSatisfy(wait -> assertThat(wait).isBetween(BASE, BASE.plus(BASE.dividedBy(5))));
        assertThat(waits.stream().map(Duration::toSeconds).distinct()).hasSizeGreaterThan(150);
    }

    /** Items at equal distances, the newest of them now. */
    private static Rhythm every(Duration distance, int count) {
        return Rhythm.of(
                IntStream.range(0, count)
                        .mapToObj(n -> NOW.minus(distance.multipliedBy(n)))
                        .toList(),
                NOW);
    }
}
