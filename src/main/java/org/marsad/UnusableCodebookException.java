package org.marsad;

/** The team's codebook of stances cannot be used; the message says why, for people. */
final class UnusableCodebookException extends RuntimeException {

    UnusableCodebookException(String message) {
        super(message);
    }
}
