package org.marsad.timeline;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.marsad.review.Review;
import org.marsad.review.Status;

/**
 * One claim as the tracker counts it: by a group, or of it.
 *
 * @param group     id of the group whose ladder it stands on
 * @param own       whether the group, or who leads or belongs to it, speaks in a name of its own
 * @param stance    lower case
 * @param edtf      when it was said, as precisely as the text says so
 * @param origin    equal for claims that count once
 * @param statement which it is an instance of; null until its article has been settled
 * @param deniedBy  statements that say of this one that it is untrue
 * @param first     whether its article is the origin of its story
 * @param grade     what a review gave it
 * @param condition the words that state what it hangs on
 * @param refers    when the thing spoken of happens, as EDTF
 */
record Said(
        long group,
        long claim,
        boolean own,
        String stance,
        LocalDate day,
        String edtf,
        boolean anonymous,
        long source,
        String origin,
        @Nullable Long statement,
        List<Long> deniedBy,
        boolean first,
        String content,
        String language,
        @Nullable String speaker,
        @Nullable Name name,
        String outlet,
        @Nullable String sourceGrade,
        Review.@Nullable Grade grade,
        @Nullable String verdict,
        Status status,
        @Nullable String condition,
        @Nullable String refers) {}
