package org.marsad.timeline;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.marsad.review.Field;
import org.marsad.review.Review;
import org.marsad.review.Standing;

/**
 * What was decided on a claim, now or as it was known at a moment.
 *
 * @param standing at that moment
 * @param history  newest first; reviews after the moment are left out
 * @param then     what fields held then, for those that were corrected since
 * @param asOf     null for the present
 * @param unknown  whether Marsad did not know the claim's article then
 */
record ReviewedClaim(
        Standing standing,
        List<Review> history,
        Map<Field, String> then,
        @Nullable AsOf asOf,
        boolean unknown,
        int later) {

    static ReviewedClaim of(ClaimRow claim, List<Review> reviews, @Nullable AsOf asOf, Instant known) {
        if (asOf == null) {
            return new ReviewedClaim(claim.standing(), reviews.reversed(), Map.of(), null, false, 0);
        }
        List<Review> until = Standing.until(reviews, asOf.moment());
        return new ReviewedClaim(
                Standing.of(until),
                until.reversed(),
                Standing.before(reviews, asOf.moment()),
                asOf,
                known.isAfter(asOf.moment()),
                reviews.size() - until.size());
    }
}
