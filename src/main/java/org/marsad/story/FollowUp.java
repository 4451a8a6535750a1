package org.marsad.story;

import java.time.Duration;
import java.time.Instant;

/**
 * Whether one report goes on from another: a passage told again, or the same subject some time later. Pure.
 *
 * @param words   in a row that both have
 * @param anchors that both have
 */
record FollowUp(boolean is, int words, int anchors) {

    private static final Duration LONGEST = Duration.ofDays(14);
    private static final int PASSAGE = 20;
    private static final int ENTITIES = 4;
    /** Share of the anchors of the one with fewer. */
    private static final double ONE_SUBJECT = 0.5;

    static FollowUp of(Likeness likeness, Anchors one, Instant at, Anchors other, Instant otherAt) {
        Shingles.Run run = likeness.run();
        int words = run == null ? 0 : run.words();
        int anchors = one.shared(other);
        boolean near = Duration.between(at, otherAt).abs().compareTo(LONGEST) <= 0;
        int fewer = Math.max(1, Math.min(one.size(), other.size()));
        boolean oneSubject = anchors >= ENTITIES && (double) anchors / fewer >= ONE_SUBJECT;
        boolean toldAgain = likeness.kind() == Likeness.Kind.PASSAGE && words >= PASSAGE && anchors >= 2;
        return new FollowUp(near && (oneSubject || toldAgain), words, anchors);
    }
}
