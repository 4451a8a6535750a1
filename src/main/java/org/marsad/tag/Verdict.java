package org.marsad.tag;

import org.marsad.entity.Entity;

/**
 * A candidate that counts.
 *
 * @param rank of two verdicts on the same words the higher one holds
 * @param rule why it counts, for people
 */
record Verdict(Entity entity, int rank, String rule) {

    static final int NOTHING = 0;
    static final int LIKELY = 1;
    static final int CONTEXT = 2;
    static final int SPELLING = 3;
    static final int ALIAS = 4;
    static final int NAMED = 5;
    static final int SUPPORTED = 6;
}
