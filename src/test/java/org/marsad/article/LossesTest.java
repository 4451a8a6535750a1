package org.marsad.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LossesTest {

    @Test
    void aNumberThatWentIsTold() {
        Losses losses = Losses.of("At least 1,500 rockets and 12 drones.", "Many rockets and 12 drones.");
        assertThat(losses.numbers()).containsExactly("1,500");
    }

    @Test
    void aNumberInOtherDigitsIsStillThere() {
        assertThat(Losses.of("قتل ١٢ شخصا", "قتل 12 شخصا").none()).isTrue();
    }

    @Test
    void aQuotationThatWentIsTold() {
        Losses losses = Losses.of("He said: “We will never disarm.” Then he left.", "He spoke. Then he left.");
        assertThat(losses.quotations()).containsExactly("We will never disarm.");
        assertThat(Losses.of("وقال: «لن نسلم سلاحنا» ثم غادر", "ثم غادر").quotations())
                .containsExactly("لن نسلم سلاحنا");
    }

    @Test
    void aQuotationInOtherMarksIsStillThere() {
        assertThat(Losses.of("“We will never disarm,” he said.", "\"We will never disarm,\" he said.")
                        .quotations())
                .isEmpty();
    }

    @Test
    void anAttributionThatWentIsTold() {
        assertThat(Losses.of("The talks failed, according to Reuters.", "The talks failed.")
                        .attributions())
                .containsExactly("Reuters");
        assertThat(Losses.of("Six local commanders told Reuters that they agreed.", "The groups agreed.")
                        .attributions())
                .contains("Reuters");
        assertThat(Losses.of("A senior official said the talks failed.", "The talks failed.")
                        .attributions())
                .containsExactly("A senior official");
        assertThat(Losses.of("فشلت المحادثات وفقا لوكالة رويترز.", "فشلت المحادثات.")
                        .attributions())
                .isNotEmpty();
    }

    @Test
    void anAttributionThatStandsElsewhereIsNotLost() {
        assertThat(Losses.of("According to Reuters, talks failed.", "Talks failed, Reuters reported.")
                        .attributions())
                .isEmpty();
    }

    @Test
    void whatIsOnlyAddedLosesNothing() {
        assertThat(Losses.of("Talks failed.", "Talks failed, said 12 officials: “It is over.”")
                        .none())
                .isTrue();
    }
}
