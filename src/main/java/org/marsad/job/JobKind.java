package org.marsad.job;

/**
 * A kind of work on articles, such as fetching them again. Implementations are beans and thread-safe. A target may be run
 * more than once, also at the same time by two jobs, and running it again must change nothing.
 */
public interface JobKind {

    /** The kind's word in tables, addresses and the API; its words for people are messages under {@code job.kind.}. */
    String name();

    /** Selects what a scope means to this kind. */
    Selection select(Scope scope);

    /** Runs one target outside of any transaction. Expected trouble is an outcome; what is thrown is tried again. */
    Outcome run(long targetId);

    /** Whether targets of one source must be run one after the other, as politeness to its host asks. */
    default boolean oneAtATimePerSource() {
        return false;
    }

    /** What else a job of this kind sets going when it is made, in the same transaction. */
    default void begun(Scope scope) {}
}
