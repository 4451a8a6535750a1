package org.marsad.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.marsad.article.WordDifference.Kind;
import org.marsad.article.WordDifference.Piece;
import org.marsad.article.WordDifference.State;

class WordDifferenceTest {

    @Test
    void wordsThatWentAndCameStandInTheirPlace() {
        assertThat(told("Six groups agree to disarm.", "Six groups weigh whether to disarm."))
                .isEqualTo("Six groups [-agree -][+weigh whether +]to disarm.");
    }

    @Test
    void arabicIsToldWordByWord() {
        assertThat(told("وافقت ست فصائل على نزع سلاحها.", "تدرس ست فصائل نزع سلاحها."))
                .isEqualTo("[-وافقت -][+تدرس +]ست فصائل [-على -]نزع سلاحها.");
    }

    @Test
    void aNumberIsOneWord() {
        assertThat(told("They lost 1,500 rockets.", "They lost 1,200 rockets."))
                .isEqualTo("They lost [-1,500 -][+1,200 +]rockets.");
    }

    @Test
    void paragraphsThatNothingHappenedToAreLeftOut() {
        WordDifference difference = WordDifference.of(
                "Nothing happened here.\nSix groups agree to disarm.\nThis one goes away.",
                "Nothing happened here.\nSix groups weigh whether to disarm.\nSomething wholly different, added by night.");
        assertThat(difference.paragraphs())
                .extracting(WordDifference.Paragraph::kind, WordDifference.Paragraph::number)
                .containsExactly(tuple(Kind.REWORDED, 2), tuple(Kind.REMOVED, 3), tuple(Kind.ADDED, 3));
    }

    @Test
    void anInsertedParagraphLeavesTheOthersAlone() {
        assertThat(WordDifference.of("One is here.\nTwo is here.", "One is here.\nA new thing came.\nTwo is here.")
                        .paragraphs())
                .containsExactly(new WordDifference.Paragraph(
                        Kind.ADDED, 2, List.of(new Piece(State.INSERTED, "A new thing came."))));
    }

    @Test
    void theSameTextHasNoDifference() {
        assertThat(WordDifference.of("One.\nTwo.", "One.\n\n Two. ").paragraphs())
                .isEmpty();
    }

    @Test
    void aTextRewrittenFromEndToEndIsToldInBoundedTime() {
        String before = "alpha beta gamma delta\n".repeat(20_000);
        String after = "one two three four five\n".repeat(20_000);
        WordDifference difference =
                assertTimeoutPreemptively(Duration.ofSeconds(20), () -> WordDifference.of(before, after));
        assertThat(difference.cut()).isTrue();
        assertThat(difference.paragraphs()).hasSize(60);
    }

    private static String told(String before, String after) {
        return WordDifference.words(before, after).stream()
                .map(piece -> switch (piece.state()) {
                    case KEPT -> piece.text();
                    case INSERTED -> "[+" + piece.text() + "+]";
                    case DELETED -> "[-" + piece.text() + "-]";
                })
                .collect(Collectors.joining());
    }
}
