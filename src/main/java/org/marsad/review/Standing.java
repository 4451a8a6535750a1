package org.marsad.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a claim's reviews come to: the newest word on each question stands.
 *
 * @param reviews how many there are; a form hands it back, so that nobody decides on what she has not seen
 * @param verdict CONFIRMED, CORRECTED, REJECTED or MERGED; null while nobody decided
 * @param into    the claim that stands for this one, if it was merged
 * @param dropped the reader's version that no longer reads it; null while it is read
 */
public record Standing(
        int reviews,
        @Nullable String verdict,
        Status status,
        Review.@Nullable Grade grade,
        @Nullable Long into,
        @Nullable String dropped) {

    static final Standing OPEN = new Standing(0, null, Status.ASSERTED, null, null, null);

    /** Reads the columns that {@code marsad_reviewed()} keeps. */
    public static Standing of(
            int reviews,
            @Nullable String verdict,
            String status,
            @Nullable String reliability,
            @Nullable Integer credibility,
            @Nullable Long into,
            @Nullable String dropped) {
        return new Standing(
                reviews,
                verdict,
                Status.valueOf(status),
                reliability == null && credibility == null ? null : new Review.Grade(reliability, credibility),
                into,
                dropped);
    }

    /** @param reviews in the order of their numbers */
    public static Standing of(List<Review> reviews) {
        Standing standing = OPEN;
        for (Review review : reviews) {
            standing = standing.after(review);
        }
        return standing;
    }

    private Standing after(Review review) {
        boolean decides = review.decision() != Decision.COMMENT;
        return new Standing(
                reviews + 1,
                decides ? verdict(review.decision()) : verdict,
                review.status() == null ? status : review.status(),
                merged(grade, review.grade()),
                decides ? review.into() : into,
                dropped);
    }

    private static @Nullable String verdict(Decision decision) {
        return switch (decision) {
            case CONFIRM -> "CONFIRMED";
            case CORRECT -> "CORRECTED";
            case REJECT -> "REJECTED";
            case MERGE -> "MERGED";
            case COMMENT -> null;
        };
    }

    private static Review.@Nullable Grade merged(Review.@Nullable Grade old, Review.@Nullable Grade fresh) {
        if (fresh == null || old == null) {
            return fresh == null ? old : fresh;
        }
        return new Review.Grade(
                fresh.reliability() == null ? old.reliability() : fresh.reliability(),
                fresh.credibility() == null ? old.credibility() : fresh.credibility());
    }

    /** The reviews that were there at a moment. */
    public static List<Review> until(List<Review> reviews, Instant moment) {
        return reviews.stream().filter(review -> !review.at().isAfter(moment)).toList();
    }

    /** What fields held at a moment, for those that were corrected after it. */
    public static Map<Field, String> before(List<Review> reviews, Instant moment) {
        Map<Field, String> then = new EnumMap<>(Field.class);
        List<Review> later = new ArrayList<>(reviews);
        later.removeIf(review -> !review.at().isAfter(moment));
        for (Review review : later) {
            review.corrections().forEach(correction -> then.putIfAbsent(correction.field(), correction.before()));
        }
        return then;
    }

    public boolean rejected() {
        return "REJECTED".equals(verdict);
    }

    public boolean merged() {
        return "MERGED".equals(verdict);
    }
}
