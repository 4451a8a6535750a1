package org.marsad.story;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much one text is another's. Pure.
 *
 * @param resemblance share of their shingles that both have, among all that either has
 * @param containment share of the shorter one's shingles that the longer has too
 * @param run         the longest run of words in the first text that the second has too; null where there is none
 */
record Likeness(Kind kind, double resemblance, double containment, Shingles.@Nullable Run run) {

    enum Kind {
        /** One is the other, edited. */
        COPY,
        /** One has the other's text in part, or within a longer one. */
        EXCERPT,
        /** They share a passage, and are two reports: background that is told again, a statement that both quote. */
        PASSAGE,
        NONE
    }

    /** Whatever stands in front: half of both in common makes one text. */
    private static final double ONE_TEXT = 0.5;
    /** Less is enough where one begins as the other does, or has that beginning further down. */
    static final double ONE_REPORT = 0.3;

    private static final double CONTAINED = 0.6;
    /** A text with a beginning of its own and so much more is another report that tells an earlier one again. */
    private static final double NEW_MATTER = 0.6;

    private static final double OPENING_KEPT = 0.5;
    private static final int OPENING = 30;
    /** Fewer shingles prove nothing: captions, "this page has moved". */
    private static final int SHORT = 20;

    private static final double SHORT_TEXT = 0.8;
    /** As much as makes a passage. */
    private static final int PASSAGE = 20;
    /** Who publishes later by less may have been first. */
    private static final Duration TOGETHER = Duration.ofHours(1);

    /** @param at when it was published */
    record Told(Shingles text, long sourceId, Instant at) {}

    static Likeness between(Told one, Told other) {
        Shingles mine = one.text;
        Shingles theirs = other.text;
        int shared = mine.shared(theirs);
        if (shared == 0) {
            return new Likeness(Kind.NONE, 0, 0, null);
        }
        double resemblance = (double) shared / (mine.size() + theirs.size() - shared);
        double containment = (double) shared / Math.min(mine.size(), theirs.size());
        Shingles.Run run = mine.longestRun(theirs);
        return new Likeness(kind(one, other, shared, resemblance, containment, run), resemblance, containment, run);
    }

    private static Kind kind(
            Told one, Told other, int shared, double resemblance, double containment, Shingles.@Nullable Run run) {
        boolean oneIsLonger = one.text.size() >= other.text.size();
        Told shorter = oneIsLonger ? other : one;
        Told longer = oneIsLonger ? one : other;
        if (shorter.text.size() < SHORT) {
            return resemblance >= SHORT_TEXT ? Kind.COPY : Kind.NONE;
        }
        boolean shorterOpens = shorter.text.openingIn(longer.text, OPENING) >= OPENING_KEPT;
        boolean longerOpens = longer.text.openingIn(shorter.text, OPENING) >= OPENING_KEPT;
        boolean opens = shorterOpens || longerOpens;
        boolean oneText = resemblance >= ONE_TEXT && (opens || one.sourceId != other.sourceId);
        boolean oneReport = resemblance >= ONE_REPORT && opens && containment >= ONE_TEXT;
        if (oneText || oneReport) {
            return Kind.COPY;
        }
        double more = 1 - (double) shared / longer.text.size();
        boolean toldAgain = !longerOpens && more >= NEW_MATTER && longer.at.isAfter(shorter.at.plus(TOGETHER));
        if (containment >= CONTAINED && opens && !toldAgain) {
            return resemblance >= ONE_REPORT ? Kind.COPY : Kind.EXCERPT;
        }
        return run != null && run.words() >= PASSAGE ? Kind.PASSAGE : Kind.NONE;
    }

    boolean sameReport() {
        return kind == Kind.COPY || kind == Kind.EXCERPT;
    }
}
