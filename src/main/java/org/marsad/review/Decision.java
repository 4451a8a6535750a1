package org.marsad.review;

/** What an analyst decides on a claim as it was read. */
public enum Decision {
    CONFIRM,
    CORRECT,
    REJECT,
    MERGE,
    /** Decides nothing on the reading; may still grade it or move its status. */
    COMMENT
}
