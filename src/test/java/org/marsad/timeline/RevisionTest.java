package org.marsad.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RevisionTest {

    @Test
    void theFirstRevisionChangedNothing() {
        assertThat(Revision.of(List.of(text(1, "A", "one"))))
                .singleElement()
                .satisfies(first -> assertThat(first.changes()).isEmpty());
    }

    @Test
    void aChangedHeadlineIsTold() {
        assertThat(changes(text(1, "Groups agree", "one"), text(2, "Groups weigh", "one")))
                .containsExactly(new Revision.Change(Revision.Kind.HEADLINE, 0, "Groups agree", "Groups weigh"));
    }

    @Test
    void anAddedParagraphIsNumberedAsItStandsNow() {
        assertThat(changes(text(1, "A", "one\ntwo"), text(2, "A", "one\nnew\ntwo")))
                .containsExactly(new Revision.Change(Revision.Kind.ADDED, 2, "", "new"));
    }

    @Test
    void aRemovedParagraphIsNumberedAsItStoodBefore() {
        assertThat(changes(text(1, "A", "one\ntwo\nthree"), text(2, "A", "one\nthree")))
                .containsExactly(new Revision.Change(Revision.Kind.REMOVED, 2, "two", ""));
    }

    @Test
    void aParagraphInThePlaceOfAnotherIsReworded() {
        assertThat(changes(text(1, "A", "one\nagree\nthree"), text(2, "A", "one\nweigh\nthree")))
                .containsExactly(new Revision.Change(Revision.Kind.REWORDED, 2, "agree", "weigh"));
    }

    @Test
    void aRewrittenArticleIsNotToldWithoutEnd() {
        assertThat(changes(text(1, "A", "a\n".repeat(500)), text(2, "A", "b\n".repeat(500))))
                .hasSize(12);
    }

    @Test
    void newestComesFirst() {
        assertThat(Revision.of(List.of(text(1, "A", "one"), text(2, "A", "two"))))
                .extracting(Revision::number)
                .containsExactly(2, 1);
    }

    private static List<Revision.Change> changes(Revision.Text before, Revision.Text after) {
        return Revision.of(List.of(before, after)).getFirst().changes();
    }

    private static Revision.Text text(int number, String title, String body) {
        return new Revision.Text(number, Instant.EPOCH.plusSeconds(number), title, body);
    }
}
