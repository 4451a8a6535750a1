package org.marsad.search;

import java.util.List;

/** A query as a tree. Immutable. */
sealed interface Node {

    Place place();

    /** A word, or several in this order. */
    record Text(String text, Place place) implements Node {}

    /** A word of which only the beginning is given. */
    record Prefix(String text, Place place) implements Node {}

    /** Any of the values will do. */
    record Has(Field field, List<Value> values, Place place) implements Node {}

    record Value(String text, Place place) {}

    record And(List<Node> parts, Place place) implements Node {}

    record Or(List<Node> parts, Place place) implements Node {}

    record Not(Node part, Place place) implements Node {}
}
