package org.marsad.search;

/** What a query's text is made of. */
sealed interface Sign {

    Place place();

    record Word(String text, Place place) implements Sign {}

    record Quoted(String text, Place place) implements Sign {}

    /** A field's name with its colon; its values follow without a blank. */
    record Name(Field field, Place place) implements Sign {}

    /** Between the values of a field. */
    record Comma(Place place) implements Sign {}

    record Open(Place place) implements Sign {}

    record Close(Place place) implements Sign {}

    record Or(Place place) implements Sign {}

    record And(Place place) implements Sign {}

    record Not(Place place) implements Sign {}
}
