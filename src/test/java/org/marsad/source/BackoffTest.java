package org.marsad.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.marsad.fetch.FetchOutcome;
import org.marsad.fetch.Trouble;

/** How a source in trouble is left alone, and what an editor calls its trouble. */
class BackoffTest {

    private static final Duration BASE = Duration.ofMinutes(15);

    @Test
    void whatPassesByItselfIsTriedAgainSoonAndAtLeastEverySixHours() {
        assertThat(waits(Backoff.TEMPORARY)).startsWith("PT1M", "PT2M", "PT4M").endsWith("PT6H");
    }

    @Test
    void aSiteThatAsksForPatienceIsNotAskedSoonerThanWhenAllWasWell() {
        assertThat(waits(Backoff.PATIENT)).startsWith("PT15M", "PT30M", "PT1H").endsWith("PT6H");
    }

    @Test
    void anEmptyListingIsLookedAtAtLeastDaily() {
        assertThat(waits(Backoff.SOFT)).startsWith("PT15M", "PT30M").endsWith("PT24H");
    }

    @Test
    void whatSeldomPassesIsStillLookedAtEveryWeek() {
        assertThat(waits(Backoff.HARD))
                .startsWith("PT15M", "PT1H", "PT4H", "PT16H")
                .endsWith("PT168H");
    }

    @Test
    void aSiteIsNeverAskedSoonerThanItAsksFor() {
        assertThat(Backoff.TEMPORARY.wait(BASE, 0, Duration.ofHours(20))).isEqualTo(Duration.ofHours(20));
        assertThat(Backoff.PATIENT.wait(BASE, 3, Duration.ofMinutes(1))).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void noSourceIsGivenUpWhateverTheSiteAsksFor() {
        assertThat(Backoff.HARD.wait(BASE, 0, Duration.ofDays(365))).isEqualTo(Duration.ofDays(7));
        assertThat(Backoff.HARD.wait(BASE, Integer.MAX_VALUE)).isEqualTo(Duration.ofDays(7));
    }

    @Test
    void anEditorsLongIntervalIsShortenedOnlyForWhatMayPassSoon() {
        assertThat(Backoff.TEMPORARY.wait(Duration.ofDays(3), 5)).isEqualTo(Duration.ofMinutes(32));
        assertThat(Backoff.TEMPORARY.wait(Duration.ofDays(3), 20)).isEqualTo(Duration.ofDays(3));
        assertThat(Backoff.PATIENT.wait(Duration.ofDays(3), 0)).isEqualTo(Duration.ofDays(3));
    }

    @Test
    void everyTroubleHasAStateInWhichNothingIsCollected() {
        assertThat(Arrays.stream(Trouble.values())
                        .map(trouble -> Failure.of(new FetchOutcome.Missed(trouble, "", null))
                                .state()))
                .allMatch(State::trouble);
        assertThat(Arrays.stream(ListingOutcome.Reason.values())
                        .map(reason -> Failure.of(reason, "").state()))
                .allMatch(State::trouble);
    }

    @Test
    void aPageInPlaceOfAFeedIsCalledSo() {
        Failure page = Failure.of(ListingOutcome.Reason.NOT_A_FEED, "HTML");
        assertThat(page.state()).isEqualTo(State.NOT_A_FEED);
        assertThat(Failure.named("NOT_A_FEED").state()).isEqualTo(State.NOT_A_FEED);
        assertThat(Failure.named("ROBOTS").state()).isEqualTo(State.BLOCKED);
        assertThat(Failure.named("FORGOTTEN_WORD").state()).isEqualTo(State.FAILING);
    }

    private static List<String> waits(Backoff backoff) {
        return IntStream.range(0, 12)
                .mapToObj(failures -> backoff.wait(BASE, failures).toString())
                .toList();
    }
}
