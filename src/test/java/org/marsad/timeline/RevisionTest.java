package org.marsad.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.marsad.article.WordDifference.Piece;
import org.marsad.article.WordDifference.State;

class RevisionTest {

    @Test
    void theFirstRevisionChangedNothing() {
        assertThat(Revision.of(List.of(text(1, "A", "one"))))
                .singleElement()
                .satisfies(first -> assertThat(first.changes()).isEmpty());
    }

    @Test
    void aChangedHeadlineIsToldWordByWord() {
        assertThat(of(text(1, "Groups agree", "one"), text(2, "Groups weigh", "one"))
                        .changes())
                .containsExactly(new Revision.Change(
                        Revision.Kind.HEADLINE,
                        0,
                        List.of(
                                new Piece(State.KEPT, "Groups "),
                                new Piece(State.DELETED, "agree"),
                                new Piece(State.INSERTED, "weigh"))));
    }

    @Test
    void anAddedParagraphIsNumberedAsItStandsNow() {
        assertThat(of(text(1, "A", "one\ntwo"), text(2, "A", "one\nnew\ntwo")).changes())
                .extracting(Revision.Change::kind, Revision.Change::number)
                .containsExactly(tuple(Revision.Kind.ADDED, 2));
    }

    @Test
    void aRemovedParagraphIsNumberedAsItStoodBefore() {
        assertThat(of(text(1, "A", "one\ntwo\nthree"), text(2, "A", "one\nthree"))
                        .changes())
                .extracting(Revision.Change::kind, Revision.Change::number)
                .containsExactly(tuple(Revision.Kind.REMOVED, 2));
    }

    @Test
    void whatWouldBeMissedIsFlagged() {
        Revision revision = of(
                text(1, "Six groups agree", "All 1,500 fighters agree, according to Reuters."),
                text(2, "Groups agree", "All fighters agree."));
        assertThat(revision.losses().numbers()).containsExactly("1,500");
        assertThat(revision.losses().attributions()).containsExactly("Reuters");
    }

    @Test
    void aRewrittenArticleIsNotToldWithoutEnd() {
        Revision revision = of(text(1, "A", "a\n".repeat(500)), text(2, "A", "b\n".repeat(500)));
        assertThat(revision.cut()).isTrue();
        assertThat(revision.named()).hasSize(6);
    }

    @Test
    void newestComesFirst() {
        assertThat(Revision.of(List.of(text(1, "A", "one"), text(2, "A", "two"))))
                .extracting(Revision::number)
                .containsExactly(2, 1);
    }

    private static Revision of(Revision.Text before, Revision.Text after) {
        return Revision.of(List.of(before, after)).getFirst();
    }

    private static Revision.Text text(int number, String title, String body) {
        return new Revision.Text(number, Instant.EPOCH.plusSeconds(number), number, title, body);
    }
}
