package org.marsad.review;

/** What a correction can change of a claim. Empty text stands for nothing. */
public enum Field {
    STANCE,
    /** Slug of the entity. */
    SPEAKER,
    SPEAKER_WORDS,
    /** {@code true} or {@code false}. */
    ANONYMOUS,
    /** EDTF. */
    REFERS,
    /** Words of the claim's sentence. */
    CONTENT,
    /** The hops, outermost first, one a line. */
    CHAIN
}
