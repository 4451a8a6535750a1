package org.marsad.statement;

/**
 * What a later claim does to an earlier one.
 *
 * @param likeness how sure it is that the one is about the other, 0 to 1
 */
public record Answer(Kind kind, double likeness) {

    public enum Kind {
        /** It says that the earlier one is untrue. */
        DENIES,
        /** Somebody with a name, whom it concerns, says what those without a name had said. */
        CONFIRMS,
        /** A group that was said to yield, by itself or by its own people, refuses. */
        REFUSES_AFTER_PLEDGE,
        PLEDGES_AFTER_REFUSAL,
        /** The same with another number. */
        DIFFERENT_NUMBER,
        /** The same said again on another occasion. */
        REPEATS
    }
}
