package org.marsad.search;

import org.marsad.web.After;

/**
 * A row that answers.
 *
 * @param key what it is sorted by, as text: its moment, its day, or its rank
 */
record Hit(long id, String key) {

    After after() {
        return new After(key, id);
    }
}
