package org.marsad.tag;

import org.marsad.entity.Entity;

/**
 * A candidate that counts.
 *
 * @param rank of two verdicts on the same words the higher one holds
 * @param rule why it counts
 */
record Verdict(Entity entity, int rank, Rule rule) {

    static final int NOTHING = 0;
    static final int LIKELY = 1;
    static final int CONTEXT = 2;
    static final int SPELLING = 3;
    static final int ALIAS = 4;
    static final int NAMED = 5;
    static final int SUPPORTED = 6;

    /** Holds the words, so that nothing shorter is found in them, and is no mention. */
    static Verdict nothing(Entity entity) {
        return new Verdict(entity, NOTHING, Rule.alias());
    }
}
