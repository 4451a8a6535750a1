package org.marsad.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OriginChoiceTest {

    private static final Outlets.Outlet POST = new Outlets.Outlet(null, 1L);
    private static final Outlets.Outlet COURIER = new Outlets.Outlet(null, 2L);
    private static final Outlets.Outlet WIRE = new Outlets.Outlet(20L, 3L);
    private static final Outlets.Outlet WIRE_BY_NAME = new Outlets.Outlet(20L, null);
    private static final Outlets.Outlet AGENCY = new Outlets.Outlet(30L, null);

    @Test
    void withoutACreditTheEarliestIsTheOrigin() {
        assertThat(OriginChoice.of(List.of(carrier(2, 20, POST, null), carrier(1, 10, COURIER, null))))
                .isEqualTo(new OriginChoice(1, null));
    }

    @Test
    void theMemberThatMostCreditIsTheOriginUnderWhicheverOfItsNames() {
        assertThat(OriginChoice.of(List.of(
                        carrier(1, 10, POST, WIRE_BY_NAME), carrier(2, 20, COURIER, WIRE), carrier(3, 30, WIRE, null))))
                .isEqualTo(new OriginChoice(3, null));
    }

    @Test
    void anOutletThatIsNotAmongThemIsTheOriginAndTheEarliestStandsNearestToIt() {
        assertThat(OriginChoice.of(List.of(carrier(1, 10, POST, AGENCY), carrier(2, 20, COURIER, AGENCY))))
                .isEqualTo(new OriginChoice(1, AGENCY));
    }

    @Test
    void whoIsCreditedAndCreditsAnotherPassesItOn() {
        assertThat(OriginChoice.of(List.of(
                        carrier(1, 10, POST, WIRE), carrier(2, 20, COURIER, WIRE), carrier(3, 5, WIRE, AGENCY))))
                .isEqualTo(new OriginChoice(3, AGENCY));
    }

    @Test
    void ofTwoThatCreditEachOtherTheEarlierIsTheOrigin() {
        assertThat(OriginChoice.of(List.of(carrier(1, 10, POST, COURIER), carrier(2, 20, COURIER, POST))))
                .isEqualTo(new OriginChoice(1, null));
    }

    @Test
    void aHandInAnArticleThatNobodyCopiesIsNoOrigin() {
        OriginChoice.Carrier alone = new OriginChoice.Carrier(1, Instant.EPOCH, POST, AGENCY, Credit.Place.TAIL);

        assertThat(OriginChoice.of(List.of(alone))).isEqualTo(new OriginChoice(1, null));
    }

    private static OriginChoice.Carrier carrier(
            long article, long second, Outlets.Outlet own, Outlets.@Nullable Outlet credit) {
        return new OriginChoice.Carrier(
                article, Instant.ofEpochSecond(second), own, credit, credit == null ? null : Credit.Place.DATELINE);
    }
}
