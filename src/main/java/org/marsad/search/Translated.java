package org.marsad.search;

import java.util.List;

/**
 * A query made ready to be searched.
 *
 * @param problems   of reading it and of understanding its values, in the order of the text
 * @param understood names that its words were taken for besides
 * @param sought     words to look for in a text that answers
 * @param entities   whose mentions to look for in it
 */
record Translated(
        Condition condition,
        List<Problem> problems,
        List<Understood> understood,
        List<Sought> sought,
        List<Long> entities) {

    /** Words of the query that name an entity, which was searched for too. */
    record Understood(String text, Named entity) {}
}
