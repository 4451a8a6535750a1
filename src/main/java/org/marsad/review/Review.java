package org.marsad.review;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One analyst's word on a claim: who, when, what, why.
 *
 * @param number   counts up within the claim from 1
 * @param grade    credibility or reliability as far as this review set them
 * @param evidence what a move of the status stands on, besides the words of {@code why}
 * @param into     the claim that this one is the same as
 */
public record Review(
        int number,
        Instant at,
        String by,
        Decision decision,
        String why,
        @Nullable Grade grade,
        @Nullable Status status,
        @Nullable Evidence evidence,
        @Nullable Long into,
        List<Correction> corrections) {

    /** The Admiralty code: how reliable the source is in this, how credible the information; either may be open. */
    public record Grade(
            @Nullable String reliability, @Nullable Integer credibility) {

        @Override
        public String toString() {
            return (reliability == null ? "–" : reliability) + (credibility == null ? "–" : credibility);
        }
    }

    /** @param words a sentence of the article */
    public record Evidence(
            @Nullable Long claim,
            @Nullable Long article,
            @Nullable String words) {}

    public record Correction(Field field, String before, String after) {}
}
