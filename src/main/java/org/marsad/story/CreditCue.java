package org.marsad.story;

import java.util.List;

/** Words of an article that credit an outlet, if one of the names that may be meant is an outlet's. */
record CreditCue(Credit.Place place, List<Name> names) {

    /**
     * @param key     the name to look up
     * @param surface the words as they stand there
     * @param start   of these words in the body; -1 where they stand elsewhere
     */
    record Name(String key, String surface, int start, int end) {}
}
