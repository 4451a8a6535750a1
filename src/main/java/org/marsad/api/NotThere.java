package org.marsad.api;

/** What was asked for does not exist. */
final class NotThere extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotThere(String what) {
        super("There is no " + what + ".");
    }
}
