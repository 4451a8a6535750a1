package org.marsad.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubstanceTest {

    private static final String TEXT = "The talks went on.\nNobody signed \"anything\" on Monday.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The talks  went on. \n\n Nobody signed “anything” on Monday.",
                "Updated 5 minutes ago\nThe talks went on.\nNobody signed \"anything\" on Monday.",
                "The talks went on.\nLast updated: 8 April 2025, 10:30\nNobody signed \"anything\" on Monday.",
                "3 min read\nThe talks went on.\nNobody signed \"anything\" on Monday.",
                "The talks went on.\nRead more: Ministers meet in Basra\nNobody signed \"anything\" on Monday.",
                "آخر تحديث: قبل ٥ دقائق\nThe talks went on.\nNobody signed \"anything\" on Monday.",
                "The talks went on.\nNobody signed \"anything\" on Monday.\nاقرأ أيضا: لقاء في البصرة",
                "The talks went on.\nNobody signed \"anything\" on Monday.\nMinisters meet in Basra",
                "The talks\u200b went on.\nNobody signed \"anything\" on Monday.",
            })
    void whatDoesNotMatterMakesNoRevision(String other) {
        assertThat(Substance.of("Talks go on", other)).isEqualTo(Substance.of("Talks go on", TEXT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The talks went on.\nSomebody signed \"anything\" on Monday.",
                "The talks went on.",
                "The talks went on.\nNobody signed anything on Monday.",
                "The talks went on.\nUpdated rules were agreed, the ministry said, and they hold for all factions from May.\nNobody signed \"anything\" on Monday.",
                "The talks went on.\nNobody signed \"anything\" on Monday.\nقبل ذلك قال المتحدث إن المحادثات انتهت بلا اتفاق بين الطرفين يوم الأحد.",
            })
    void whatMattersDoes(String other) {
        assertThat(Substance.of("Talks go on", other)).isNotEqualTo(Substance.of("Talks go on", TEXT));
    }

    @Test
    void aTextOfHeadlinesAloneKeepsThem() {
        assertThat(Substance.of("Ticker", "One line\nAnother line")).isNotEqualTo(Substance.of("Ticker", "One line"));
    }

    @Test
    void anotherHeadlineMatters() {
        assertThat(Substance.of("Talks end", TEXT)).isNotEqualTo(Substance.of("Talks go on", TEXT));
    }
}
