package org.marsad.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.marsad.review.Agreement.Pair;

class AgreementTest {

    /** Both yes on 20, both no on 15, 5 and 10 apart: pₒ = .7, pₑ = .5·.6 + .5·.4 = .5, κ = .4. */
    @Test
    void kappaIsTheAgreementBeyondChance() {
        List<Pair> pairs = new ArrayList<>();
        add(pairs, 20, "yes", "yes");
        add(pairs, 5, "yes", "no");
        add(pairs, 10, "no", "yes");
        add(pairs, 15, "no", "no");

        Agreement agreement = Agreement.of(pairs);

        assertThat(agreement.items()).isEqualTo(50);
        assertThat(Objects.requireNonNull(agreement.observed())).isCloseTo(.7, within(1e-9));
        assertThat(Objects.requireNonNull(agreement.kappa())).isCloseTo(.4, within(1e-9));
    }

    @Test
    void whereBothAlwaysChoseOneWordKappaSaysNothing() {
        List<Pair> pairs = new ArrayList<>();
        add(pairs, 8, "yes", "yes");
        assertThat(Agreement.of(pairs)).isEqualTo(new Agreement(8, 1.0, null));
    }

    @Test
    void withoutItemsThereIsNoAgreement() {
        assertThat(Agreement.of(List.of())).isEqualTo(new Agreement(0, null, null));
    }

    private static void add(List<Pair> pairs, int times, String first, String second) {
        for (int i = 0; i < times; i++) {
            pairs.add(new Pair(first, second));
        }
    }
}
