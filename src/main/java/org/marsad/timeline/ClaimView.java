package org.marsad.timeline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of a claim.
 *
 * @param statement that it is an instance of; null until its article has been read since there are statements
 * @param against   what contradicts the statement, or is contradicted by it
 * @param others    other instances of it, the earliest first
 */
record ClaimView(
        ClaimRow claim,
        Evidence evidence,
        @Nullable Statement statement,
        List<Name> about,
        List<Answers.Other> against,
        List<ClaimRow> others) {

    record Statement(long id, StatementCounts counts) {}
}
