package org.marsad.extract;

import java.time.OffsetDateTime;

/**
 * A date a page states about itself.
 *
 * @param at        the moment; for {@link Precision#DAY} the start of that day in UTC
 * @param precision how much of it was stated
 * @param basis     where it was read: json-ld, meta, time, url, text
 */
public record PageDate(OffsetDateTime at, Precision precision, String basis) {

    public enum Precision {
        DAY,
        MINUTE,
        SECOND
    }

    /** ISO 8601 with no more than was stated. */
    public String iso() {
        return precision == Precision.DAY ? at.toLocalDate().toString() : at.toString();
    }
}
