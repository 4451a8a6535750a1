package org.marsad.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class MarkedTextTest {

    @Test
    void aTextWithoutMarksIsItself() {
        assertThat(written("One.\nTwo.")).isEqualTo("One.|Two.");
    }

    @Test
    void aMarkWithinAnotherNests() {
        assertThat(written("abcdef", mark(0, 6, "A"), mark(2, 4, "B"))).isEqualTo("<A>ab<B>cd</B>ef</A>");
    }

    @Test
    void marksThatCrossAreClosedAndOpenedAgain() {
        assertThat(written("abcdef", mark(0, 4, "A"), mark(2, 6, "B"))).isEqualTo("<A>ab<B>cd</B~></A><~B>ef</B>");
    }

    @Test
    void marksThatBeginTogetherNestTheLongerOutside() {
        assertThat(written("abcd", mark(0, 2, "B"), mark(0, 4, "A"))).isEqualTo("<A><B>ab</B>cd</A>");
    }

    @Test
    void marksThatEndTogetherCloseTogether() {
        assertThat(written("abcd", mark(0, 4, "A"), mark(2, 4, "B"))).isEqualTo("<A>ab<B>cd</B></A>");
    }

    @Test
    void marksThatTouchStandSideBySide() {
        assertThat(written("abcd", mark(0, 2, "A"), mark(2, 4, "B"))).isEqualTo("<A>ab</A><B>cd</B>");
    }

    @Test
    void theSameStretchMayBeMarkedTwice() {
        assertThat(written("ab", mark(0, 2, "A"), mark(0, 2, "B"))).isEqualTo("<A><B>ab</B></A>");
    }

    @Test
    void aMarkOverTwoParagraphsIsInBoth() {
        assertThat(written("ab\n\ncd", mark(1, 5, "A"))).isEqualTo("a<A>b</A~>|<~A>c</A>d");
    }

    @Test
    void aMarkThatEndsWithTheLineStillEndsThere() {
        assertThat(written("ab\ncd", mark(0, 3, "A"))).isEqualTo("<A>ab</A>|cd");
    }

    @Test
    void aMarkOutsideOfTheTextIsLeftOut() {
        assertThat(written("ab", mark(5, 9, "A"), mark(-4, 0, "B"), mark(1, 1, "C"), mark(2, 1, "D")))
                .isEqualTo("ab");
    }

    @Test
    void aMarkThatReachesOutIsCut() {
        assertThat(written("ab", mark(-3, 99, "A"))).isEqualTo("<A>ab</A>");
    }

    @Test
    void aLinkNeverHoldsALink() {
        assertThat(written("abcdef", link(0, 6, "A"), mark(1, 5, "C"), link(2, 4, "B")))
                .isEqualTo("<A>a<C>bcde</C>f</A>");
        assertThat(written("abcdef", link(0, 4, "A"), link(2, 6, "B"))).isEqualTo("<A>abcd</A><~B>ef</B>");
    }

    @Test
    void noMarkGoesThroughTheMiddleOfACharacter() {
        assertThat(written("a😀b", mark(2, 4, "A"))).isEqualTo("a<A>😀b</A>");
        assertThat(written("a😀b", mark(0, 2, "A"))).isEqualTo("<A>a😀</A>b");
    }

    @Test
    void arabicTextIsMarkedByCodeUnitsLikeAnyOther() {
        String text = "قال السوداني إن السلاح بيد الدولة";
        int start = text.indexOf("السلاح");
        assertThat(written(text, mark(start, text.length(), "C")))
                .isEqualTo("قال السوداني إن <C>السلاح بيد الدولة</C>");
    }

    @Test
    void emptyLinesAreNoParagraphs() {
        MarkedText<String> text = MarkedText.of("\n\na\n  \nb\n", List.of());
        assertThat(text.paragraphs()).extracting(MarkedText.Paragraph::number).containsExactly(1, 2);
        assertThat(text.paragraphs().getLast().holds(7)).isTrue();
        assertThat(text.paragraphs().getLast().holds(2)).isFalse();
    }

    @Test
    void anEmptyTextHasNoParagraph() {
        assertThat(MarkedText.of("", List.of(mark(0, 1, "A"))).paragraphs()).isEmpty();
    }

    @Test
    void whateverTheMarksEveryCharacterIsKeptUnderItsMarks() {
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            String text = text(random, random.nextInt(40));
            List<MarkedText.Mark<String>> marks = new ArrayList<>();
            for (int i = random.nextInt(MarkedText.DEEPEST); i > 0; i--) {
                marks.add(mark(random.nextInt(45) - 3, random.nextInt(45) - 3, "M" + i));
            }
            assertSameAsCharacterByCharacter(text, marks);
        }
    }

    /** Under each kept character stand exactly the marks that cover it, and what is written out nests. */
    private static void assertSameAsCharacterByCharacter(String text, List<MarkedText.Mark<String>> marks) {
        MarkedText<String> marked = MarkedText.of(text, marks);
        for (MarkedText.Paragraph<String> paragraph : marked.paragraphs()) {
            List<String> under = new ArrayList<>();
            StringBuilder words = new StringBuilder();
            collect(paragraph.nodes(), List.of(), words, under);
            assertThat(words).hasToString(text.substring(paragraph.start(), paragraph.end()));
            for (int i = 0; i < words.length(); i++) {
                if (Character.isWhitespace(words.charAt(i))) {
                    continue;
                }
                int at = paragraph.start() + i;
                List<String> expected = marks.stream()
                        .filter(mark -> mark.start() <= at && at < mark.end())
                        .map(MarkedText.Mark::about)
                        .sorted()
                        .toList();
                assertThat(under.get(i)).as("%s at %d of %s", marks, at, text).isEqualTo(expected.toString());
            }
        }
    }

    private static void collect(
            List<MarkedText.Node<String>> nodes, List<String> around, StringBuilder words, List<String> under) {
        for (MarkedText.Node<String> node : nodes) {
            switch (node) {
                case MarkedText.Words<String>(String text) -> {
                    words.append(text);
                    String sorted = around.stream().sorted().toList().toString();
                    text.chars().forEach(character -> under.add(sorted));
                }
                case MarkedText.Marked<String> mark -> {
                    List<String> inside = new ArrayList<>(around);
                    inside.add(mark.about());
                    collect(mark.nodes(), inside, words, under);
                }
            }
        }
    }

    @Test
    void tenThousandMarksOverEachOtherStayBounded() {
        String text = "word ".repeat(20_000);
        List<MarkedText.Mark<String>> marks = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            marks.add(mark(i, text.length() - i, "M"));
        }
        MarkedText<String> marked =
                Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> MarkedText.of(text, marks));
        assertThat(depth(marked.paragraphs().getFirst().nodes())).isEqualTo(MarkedText.DEEPEST);
    }

    private static int depth(List<MarkedText.Node<String>> nodes) {
        int deepest = 0;
        for (MarkedText.Node<String> node : nodes) {
            if (node instanceof MarkedText.Marked<String> mark) {
                deepest = Math.max(deepest, 1 + depth(mark.nodes()));
            }
        }
        return deepest;
    }

    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append("abcdعراق \n".charAt(random.nextInt(10)));
        }
        return text.toString();
    }

    private static MarkedText.Mark<String> mark(int start, int end, String name) {
        return new MarkedText.Mark<>(start, end, false, name);
    }

    private static MarkedText.Mark<String> link(int start, int end, String name) {
        return new MarkedText.Mark<>(start, end, true, name);
    }

    /** Paragraphs apart by {@code |}; a tilde where a mark was only opened again or closed for a while. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    private static String written(String text, MarkedText.Mark<String>... marks) {
        List<String> paragraphs = new ArrayList<>();
        for (MarkedText.Paragraph<String> paragraph :
                MarkedText.of(text, List.of(marks)).paragraphs()) {
            StringBuilder out = new StringBuilder();
            write(paragraph.nodes(), out);
            paragraphs.add(out.toString());
        }
        return String.join("|", paragraphs);
    }

    private static void write(List<MarkedText.Node<String>> nodes, StringBuilder out) {
        for (MarkedText.Node<String> node : nodes) {
            switch (node) {
                case MarkedText.Words<String>(String text) -> out.append(text);
                case MarkedText.Marked<String> mark -> {
                    out.append(mark.first() ? "<" : "<~").append(mark.about()).append('>');
                    write(mark.nodes(), out);
                    out.append("</").append(mark.about()).append(mark.last() ? ">" : "~>");
                }
            }
        }
    }
}
