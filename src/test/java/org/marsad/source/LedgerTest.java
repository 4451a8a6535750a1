package org.marsad.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.marsad.fetch.Validators;
import org.marsad.source.Ledger.Entry;
import org.marsad.source.Ledger.Past;
import org.marsad.source.Ledger.Reason;

/** What looks mean for a source's coverage. A quarter of an hour lies between two looks. */
class LedgerTest {

    private static final Instant NOON = Instant.parse("2025-03-10T12:00:00Z");
    private static final Duration QUARTER = Duration.ofMinutes(15);

    @Test
    void theFirstGoodLookBeginsTheCoverage() {
        assertThat(Ledger.collected(new Past(null, null, NOON, QUARTER, null), NOON, null))
                .containsExactly(new Entry.Collected(NOON, NOON));
    }

    @Test
    void goodLooksAfterOneAnotherExtendIt() {
        assertThat(Ledger.collected(past(null), at(15), null)).containsExactly(new Entry.Extended(at(15)));
    }

    @Test
    void aFailureOpensAGapThatReachesBackToTheLastGoodLook() {
        assertThat(Ledger.failed(past(null), at(15))).containsExactly(new Entry.Opened(NOON));
    }

    @Test
    void aFailureThatPassesAtOnceIsNoGap() {
        assertThat(Ledger.collected(new Past(NOON, at(15), at(30), QUARTER, open(Reason.FAILING)), at(30), null))
                .containsExactly(new Entry.Dropped(), new Entry.Extended(at(30)));
    }

    @Test
    void aLongFailureIsAGapWhichTheListingMayMakeGood() {
        Past failing = new Past(NOON, at(180), at(240), QUARTER, open(Reason.FAILING));
        assertThat(Ledger.collected(failing, at(240), null))
                .containsExactly(
                        new Entry.Closed(at(240)), new Entry.CaughtUp(NOON), new Entry.Collected(at(240), at(240)));
        assertThat(Ledger.collected(failing, at(240), at(200)))
                .containsExactly(new Entry.Closed(at(240)), new Entry.Collected(at(240), at(240)));
    }

    @Test
    void aNightWithoutMarsadIsAGapOfItsOwnReason() {
        assertThat(Ledger.collected(past(null), at(600), null))
                .containsExactly(
                        new Entry.Missed(NOON, at(600), Reason.NOT_RUNNING),
                        new Entry.CaughtUp(NOON),
                        new Entry.Collected(at(600), at(600)));
    }

    @Test
    void aSourceThatFailsAfterSuchANightWasNotFailingAllNight() {
        assertThat(Ledger.failed(past(null), at(600)))
                .containsExactly(new Entry.Missed(NOON, at(600), Reason.NOT_RUNNING), new Entry.Opened(at(600)));
    }

    @Test
    void aSourceThatWasFailingBeforeSuchANightIsNotSaidToHaveFailedInIt() {
        Past failing = new Past(NOON, at(30), at(60), QUARTER, open(Reason.FAILING));
        assertThat(Ledger.failed(failing, at(600)))
                .containsExactly(
                        new Entry.Closed(at(30)),
                        new Entry.Missed(at(30), at(600), Reason.NOT_RUNNING),
                        new Entry.Opened(at(600)));
        assertThat(Ledger.collected(failing, at(600), at(500)))
                .containsExactly(
                        new Entry.Closed(at(30)),
                        new Entry.Missed(at(30), at(600), Reason.NOT_RUNNING),
                        new Entry.Collected(at(600), at(600)));
    }

    @Test
    void aSourceThatFailsOnStaysInOneGap() {
        assertThat(Ledger.failed(new Past(NOON, at(30), at(60), QUARTER, open(Reason.FAILING)), at(61)))
                .isEmpty();
    }

    @Test
    void aSourceSwitchedOnAgainWasOffAndNotForgotten() {
        Past off = new Past(NOON, NOON, at(15), QUARTER, open(Reason.DISABLED));
        assertThat(Ledger.collected(off, at(6_000), at(5_000)))
                .containsExactly(new Entry.Closed(at(6_000)), new Entry.Collected(at(6_000), at(6_000)));
        assertThat(Ledger.failed(off, at(6_000)))
                .containsExactly(new Entry.Closed(at(6_000)), new Entry.Opened(at(6_000)));
    }

    @Test
    void aListingThatMovedOnTooFarLeavesAGapUpToItsOldestItem() {
        assertThat(Ledger.collected(past(null), at(15), at(9)))
                .containsExactly(new Entry.Missed(NOON, at(9), Reason.OVERFLOW), new Entry.Collected(at(9), at(15)));
    }

    @Test
    void onlyAListingOfNothingButNewerItemsMovedOnTooFar() {
        assertThat(Looks.reachesBack(NOON, seen(2, at(5), at(9)), at(15))).isEqualTo(at(5));
        assertThat(Looks.reachesBack(NOON, seen(1, at(5), at(9)), at(15)))
                .as("one is known")
                .isNull();
        assertThat(Looks.reachesBack(NOON, seen(2, at(-5), at(9)), at(15)))
                .as("older ones under new addresses")
                .isNull();
        assertThat(Looks.reachesBack(null, seen(2, at(5), at(9)), at(15)))
                .as("nothing seen before")
                .isNull();
        assertThat(Looks.reachesBack(NOON, seen(0), at(15)))
                .as("nothing listed")
                .isNull();
    }

    @Test
    void aListingWithoutDatesAndWithNothingKnownReachesBackNowhere() {
        assertThat(Looks.reachesBack(NOON, seen(1, (Instant) null), at(15))).isEqualTo(at(15));
    }

    private static Looks.Seen seen(int unknown, @Nullable Instant... published) {
        List<Item> items = Arrays.stream(published)
                .map(at -> new Item(URI.create("https://a.example/" + at), null, null, at))
                .toList();
        return new Looks.Seen(Validators.NONE, null, null, items, unknown);
    }

    /** Last collected at noon, due a quarter later. */
    private static Past past(Ledger.@Nullable Open open) {
        return new Past(NOON, NOON, at(15), QUARTER, open);
    }

    private static Ledger.Open open(Reason reason) {
        return new Ledger.Open(NOON, reason);
    }

    private static Instant at(int minutes) {
        return NOON.plus(Duration.ofMinutes(minutes));
    }
}
