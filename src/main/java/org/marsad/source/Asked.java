package org.marsad.source;

import org.marsad.fetch.FetchOutcome;

/** What came of asking a site for an address: what was read out of its answer, and not the answer itself. */
sealed interface Asked<T> {

    record Read<T>(T value) implements Asked<T> {}

    record Missed<T>(FetchOutcome.Missed why) implements Asked<T> {}

    /** The address was not asked for, or not again. */
    record Left<T>() implements Asked<T> {}
}
