package org.marsad.ingest;

/** What became of reading a stored article again. */
public sealed interface RereadOutcome {

    /** Its text, dates, mentions, claims or events are others now; no revision was made. */
    record Changed() implements RereadOutcome {}

    /** All is as it was, but for the versions that say by what it was read. */
    record Unchanged() implements RereadOutcome {}

    /**
     * Nothing was touched.
     *
     * @param reason the end of a message's key, {@code unreadable.<reason>}
     * @param detail a fact for editors, never an exception's text
     */
    record Failed(String reason, String detail) implements RereadOutcome {}
}
