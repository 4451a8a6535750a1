package org.marsad.job;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of one target. */
public sealed interface Outcome {

    /** It was run and something changed. */
    record Done() implements Outcome {}

    /** It was run and everything stayed as it was. */
    record Unchanged() implements Outcome {}

    /** There is nothing to run any more, such as an article that was removed meanwhile. */
    record Skipped() implements Outcome {}

    /**
     * It could not be run.
     *
     * @param trouble    ends the key of the message that says why, under {@code unreadable.}
     * @param mayPass    whether another try may help
     * @param retryAfter the shortest wait before it, where somebody asked for one
     */
    record Failed(
            String trouble,
            String detail,
            boolean mayPass,
            @Nullable Duration retryAfter) implements Outcome {}
}
