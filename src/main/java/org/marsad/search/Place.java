package org.marsad.search;

/**
 * A stretch of a query's text, in UTF-16 code units.
 *
 * @param to the first one behind it
 */
public record Place(int from, int to) {

    String in(String text) {
        return text.substring(from, to);
    }

    String replacedIn(String text, String other) {
        return text.substring(0, from) + other + text.substring(to);
    }

    Place upTo(Place last) {
        return new Place(from, last.to);
    }
}
