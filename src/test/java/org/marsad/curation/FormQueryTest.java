package org.marsad.curation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FormQueryTest {

    @Test
    void everyWordHasToBeThereAndTheLastMayBePossessive() {
        assertThat(FormQuery.of(List.of("Kata'ib al-Zarqun")))
                .isEqualTo("((Kataib | Kataibs) & (al | als) & (Zarqun | Zarquns))");
    }

    @Test
    void arabicMayJoinLettersInFrontOfTheFirstWord() {
        assertThat(FormQuery.of(List.of("الحشد الشعبي")))
                .contains("الحشد", "والحشد", "بالحشد", "للحشد", "& (الشعبي)")
                .doesNotContain("والشعبي");
    }

    @Test
    void vowelSignsDoNotPartAWord() {
        assertThat(FormQuery.of(List.of("حَشد"))).startsWith("((حشد |");
    }

    @Test
    void formsWithoutWordsAskForNothing() {
        assertThat(FormQuery.of(List.of("'", " - "))).isEmpty();
    }

    @Test
    void nothingOfAFormIsReadAsAnOperator() {
        assertThat(FormQuery.of(List.of("a & !b:* | (c)"))).isEqualTo("((a | as) & (b | bs) & (c | cs))");
    }
}
