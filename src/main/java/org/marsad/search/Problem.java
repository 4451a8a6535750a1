package org.marsad.search;

import org.jspecify.annotations.Nullable;

/**
 * Something in a query that could not be read and was left out; the rest is searched.
 *
 * @param kind  ends the key of its message: {@code search.problem.<kind>}
 * @param place where
 * @param text  what stands there
 * @param offer a query in which that is put right; null where Marsad knows none
 */
public record Problem(
        Kind kind, Place place, String text, @Nullable String offer) {

    /** What can be wrong. */
    public enum Kind {
        TOO_LONG,
        TOO_MANY,
        TOO_DEEP,
        OPEN_QUOTE,
        OPEN_BRACKET,
        STRAY_BRACKET,
        NO_OPERAND,
        NO_VALUE,
        NO_FIELD,
        SHORT_PREFIX,
        NO_STANCE,
        NO_STATUS,
        NO_ENTITY,
        NO_SOURCE,
        NO_DATE,
        NO_YES_OR_NO;

        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    Problem offering(String query) {
        return new Problem(kind, place, text, query);
    }
}
