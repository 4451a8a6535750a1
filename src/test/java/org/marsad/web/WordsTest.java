package org.marsad.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.context.NoSuchMessageException;

class WordsTest {

    private final Words words = new Words();

    @Test
    void arabicCountsInItsOwnPluralForms() {
        assertThat(words.say(Language.AR, "corr.origins", 1)).isEqualTo("أصل واحد");
        assertThat(words.say(Language.AR, "corr.origins", 2)).isEqualTo("أصلان");
        assertThat(words.say(Language.AR, "corr.origins", 3)).isEqualTo("3 أصول");
        assertThat(words.say(Language.AR, "corr.origins", 11)).isEqualTo("11 أصلًا");
        assertThat(words.say(Language.AR, "corr.origins", 100)).isEqualTo("100 أصل");
    }

    @Test
    void englishCountsOneAndMany() {
        assertThat(words.say(Language.EN, "corr.outlets", 1)).isEqualTo("1 outlet");
        assertThat(words.say(Language.EN, "corr.outlets", 41)).isEqualTo("41 outlets");
    }

    @Test
    void digitsAreTheSameInBothLanguages() {
        assertThat(words.say(Language.AR, "story.copies.limit", 200, 1204)).contains("200", "1,204");
    }

    @Test
    void aNameInASentenceIsIsolatedAndANumberIsNot() {
        assertThat(words.say(Language.EN, "filters.remove", "كتائب حزب الله"))
                .isEqualTo("Remove \u2068كتائب حزب الله\u2069");
        assertThat(words.say(Language.EN, "date.season.21", "2025")).isEqualTo("spring 2025");
    }

    @Test
    void whatIsHandedInIsNeverReadAsAPattern() {
        assertThat(words.say(Language.EN, "filters.remove", "{0} '{' %s")).contains("{0} '{' %s");
    }

    @Test
    void aMissingMessageIsAnError() {
        assertThatThrownBy(() -> words.say(Language.EN, "no.such.message")).isInstanceOf(NoSuchMessageException.class);
    }
}
