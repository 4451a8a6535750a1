package org.marsad.tag;

/**
 * A place in the text where names of the gazetteer are written; whether they are meant is not decided yet.
 *
 * @param first first word
 * @param last  last word
 * @param start first UTF-16 unit, article included, clitics not
 * @param end   one past the last
 * @param names all that are written this way
 * @param way   how it was found
 */
record Candidate(int first, int last, int start, int end, Name[] names, Way way) {

    enum Way {
        LETTERS,
        /** By its consonants. */
        SOUND,
        /** A word of it stands with another name of a list. */
        LIST,
        BRIGADE
    }
}
