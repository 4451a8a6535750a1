package org.marsad.story;

import java.time.Duration;
import java.time.Instant;

/**
 * Whether two articles in two languages are one report: the same names, numbers and dates in the same order, within two days.
 * Two reporters at one press conference name the same people; what tells a translation is that it does so throughout and in
 * one order, or that it says where it comes from. Pure.
 *
 * @param inOrder how many anchors stand in the same order in both
 * @param of      how many the one with more has
 */
record Translation(boolean same, int inOrder, int of) {

    static final Translation NONE = new Translation(false, 0, 0);

    private static final Duration WITHIN = Duration.ofDays(2);

    /** Fewer prove nothing. */
    private static final int FEWEST = 6;

    private static final int FEWEST_FIGURES = 1;
    /** Share of the anchors of the one with more: by the texts alone, and where both have one origin or owner by their own word. */
    private static final double BY_ITSELF = 0.75;

    private static final double BY_WORD = 0.5;
    /** Translators cut: then all but few of the shorter one's must be there. */
    private static final double SHORTER = 0.7;

    private static final int OPENING = 3;
    private static final int UNMISTAKABLE = 8;
    private static final int UNMISTAKABLE_FIGURES = 2;

    /** @param related whether one credits the other's outlet, both credit one, or one owner has both */
    static Translation between(Anchors one, Instant at, Anchors other, Instant otherAt, boolean related) {
        int shorter = Math.min(one.size(), other.size());
        int longer = Math.max(one.size(), other.size());
        if (shorter < FEWEST || Duration.between(at, otherAt).abs().compareTo(WITHIN) > 0) {
            return NONE;
        }
        int inOrder = one.inSameOrder(other);
        boolean likely = inOrder >= FEWEST
                && one.sharedFigures(other) >= FEWEST_FIGURES
                && one.opensLike(other, OPENING)
                && inOrder >= SHORTER * shorter;
        boolean same = likely
                && (related
                        ? inOrder >= BY_WORD * longer
                        : inOrder >= BY_ITSELF * longer
                                && inOrder >= UNMISTAKABLE
                                && one.sharedFigures(other) >= UNMISTAKABLE_FIGURES);
        return new Translation(same, inOrder, longer);
    }
}
