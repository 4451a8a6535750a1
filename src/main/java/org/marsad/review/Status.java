package org.marsad.review;

/** What became of what a claim says; every move is a review of its own. */
public enum Status {
    ASSERTED,
    REPEATED,
    DENIED,
    WALKED_BACK,
    CONFIRMED,
    ACTED_ON
}
