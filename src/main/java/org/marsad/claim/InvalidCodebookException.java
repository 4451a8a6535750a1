package org.marsad.claim;

/** A line of a team's codebook cannot be read; the message says which and why, for people. */
public final class InvalidCodebookException extends Exception {

    InvalidCodebookException(int line, String reason) {
        super("Line " + line + " of the codebook of stances is not understood: " + reason + ".");
    }
}
