package org.marsad.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.marsad.article.Losses;
import org.marsad.article.WordDifference;
import org.marsad.article.WordDifference.Piece;

/**
 * A state of an article, what it changed against the one before, word by word, and what a reader would miss in it.
 *
 * @param cut whether there are more changes than are told
 */
record Revision(int number, Instant at, long snapshotId, List<Change> changes, boolean cut, Losses losses) {

    /** @param number of the paragraph, counted from 1; 0 for the headline */
    record Change(Kind kind, int number, List<Piece> pieces) {

        /** Ends the key of its message. */
        public String key() {
            return kind.name();
        }
    }

    enum Kind {
        HEADLINE,
        ADDED,
        REMOVED,
        REWORDED
    }

    /** A revision as stored. */
    record Text(int number, Instant at, long snapshotId, String title, String body) {}

    /** The aside names no more changes than these one by one. */
    private static final int NAMED = 6;

    /** Takes revisions oldest first, gives them newest first. */
    static List<Revision> of(List<Text> oldestFirst) {
        List<Revision> revisions = new ArrayList<>();
        for (int i = 0; i < oldestFirst.size(); i++) {
            Text text = oldestFirst.get(i);
            revisions.add(
                    i == 0
                            ? new Revision(text.number, text.at, text.snapshotId, List.of(), false, Losses.NONE)
                            : between(oldestFirst.get(i - 1), text));
        }
        return List.copyOf(revisions.reversed());
    }

    private static Revision between(Text before, Text after) {
        List<Change> changes = new ArrayList<>();
        if (!before.title.equals(after.title)) {
            changes.add(new Change(Kind.HEADLINE, 0, WordDifference.words(before.title, after.title)));
        }
        WordDifference difference = WordDifference.of(before.body, after.body);
        difference
                .paragraphs()
                .forEach(paragraph -> changes.add(
                        new Change(Kind.valueOf(paragraph.kind().name()), paragraph.number(), paragraph.pieces())));
        return new Revision(
                after.number,
                after.at,
                after.snapshotId,
                List.copyOf(changes),
                difference.cut(),
                Losses.of(before.title + "\n" + before.body, after.title + "\n" + after.body));
    }

    /** The first of its changes, to be named. */
    public List<Change> named() {
        return changes.subList(0, Math.min(changes.size(), NAMED));
    }
}
