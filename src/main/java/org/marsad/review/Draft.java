package org.marsad.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A form understood, or why it is not. */
sealed interface Draft {

    /** @param reason ends the key of its message */
    record Wrong(String reason) implements Draft {}

    /** @param evidence what is named, whether or not it exists */
    record Wanted(
            Decision decision,
            String why,
            Review.@Nullable Grade grade,
            @Nullable Status status,
            @Nullable Evidence evidence,
            String words,
            @Nullable Long into,
            List<Review.Correction> corrections)
            implements Draft {}

    /** A claim, unless it says that it is an article. */
    record Evidence(boolean article, long id) {}
}
