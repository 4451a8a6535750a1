package org.marsad.claim;

/**
 * A sentence by its tokens, last one excluded.
 *
 * @param paragraph number of the line it stands on
 */
record Sentence(int from, int to, int paragraph) {}
