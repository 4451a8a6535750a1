package org.marsad.claim;

/** A run of tokens, last one excluded; never empty. */
record Range(int from, int to) {

    Range {
        if (from >= to) {
            throw new IllegalArgumentException("an empty range at " + from);
        }
    }

    boolean contains(int token) {
        return token >= from && token < to;
    }

    boolean touches(Range other) {
        return from < other.to && other.from < to;
    }
}
