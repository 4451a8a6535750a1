package org.marsad.curation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SnippetTest {

    @Test
    void aShortParagraphStandsWholeWithoutItsNeighbours() {
        String text = "One.\nThe Falcons of the hill spoke.\nThree.";

        assertThat(Snippet.of(text, 9, 16)).isEqualTo(new Snippet("The ", "Falcons", " of the hill spoke."));
    }

    @Test
    void aLongParagraphIsCutBetweenWords() {
        String text = "word ".repeat(40) + "Falcons" + " word".repeat(40);

        Snippet snippet = Snippet.of(text, 200, 207);

        assertThat(snippet.before()).startsWith("…word ").endsWith(" word ").hasSizeLessThan(110);
        assertThat(snippet.after()).startsWith(" word ").endsWith(" word…").hasSizeLessThan(110);
    }

    @Test
    void wordsWithoutAnySpaceAreCutAway() {
        String text = "x".repeat(300) + "Falcons" + "x".repeat(300);

        assertThat(Snippet.of(text, 300, 307)).isEqualTo(new Snippet("…", "Falcons", "…"));
    }

    @Test
    void ofATextThatNoLongerHoldsThePlaceTheBeginningIsShown() {
        assertThat(Snippet.of("Gone.", 40, 47)).isEqualTo(new Snippet("Gone.", "", ""));
        assertThat(Snippet.of("", 0, 3)).isEqualTo(new Snippet("", "", ""));
    }
}
