package org.marsad.timeline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days asked for, both ends inclusive, null for an open end. */
record Window(@Nullable LocalDate from, @Nullable LocalDate to) {

    /** Puts the ends in order. */
    static Window of(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from != null && to != null && from.isAfter(to) ? new Window(to, from) : new Window(from, to);
    }
}
