package org.marsad.statement;

/** How two claims of different articles stand to each other. */
public sealed interface Verdict {

    /**
     * One statement.
     *
     * @param likeness 0 to 1
     */
    record Same(Why why, double likeness) implements Verdict {}

    /** The same, but for a number, and not in copies of one report. */
    record OtherNumber(double likeness) implements Verdict {}

    /** The same said again on another occasion. */
    record Again(double likeness) implements Verdict {}

    record Apart() implements Verdict {}

    /** By what two claims are known to be one statement. */
    enum Why {
        /** Nearly the same words. */
        WORDS,
        /** Other words of one language that mean the same. */
        SENSE,
        /** Names, numbers, senses and dates that a translation keeps. */
        TRANSLATION,
        /** The same words in a copy of the report, under another attribution. */
        COPY
    }
}
