package org.marsad.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.marsad.timeline.ClaimRow.Hop;

class ClaimRowTest {

    private static final Hop REUTERS = new Hop("Reuters", null);
    private static final Hop RUDAW = new Hop("Rudaw", null);

    @Test
    void aChainThatComesBackToAnOutletOrItsSourceIsCircular() {
        assertThat(ClaimRow.comesBack("Tigris Courier", List.of(REUTERS, RUDAW)))
                .isFalse();
        assertThat(ClaimRow.comesBack("Tigris Courier", List.of(REUTERS, RUDAW, REUTERS)))
                .isTrue();
        assertThat(ClaimRow.comesBack("Rudaw", List.of(REUTERS, RUDAW))).isTrue();
    }
}
