package org.marsad.story;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An article as clustering sees it.
 *
 * @param own     its outlet
 * @param credit  the outlet that it credits; null where it credits none
 * @param fixed   whether an editor put it where it is
 */
record Member(
        long articleId,
        long storyId,
        Instant at,
        String language,
        Outlets.Outlet own,
        Outlets.@Nullable Outlet credit,
        boolean fixed,
        Shingles text,
        Anchors anchors) {

    Likeness.Told told() {
        return new Likeness.Told(text, own.sourceId() == null ? -1 : own.sourceId(), at);
    }

    /** Whether by their own word they have to do with one another's reports, or with one third outlet's. */
    boolean relatedTo(Member other) {
        boolean mine = credit != null && credit.is(other.own);
        boolean theirs = other.credit != null && other.credit.is(own);
        boolean third = credit != null && other.credit != null && credit.is(other.credit);
        return own.is(other.own) || mine || theirs || third;
    }
}
