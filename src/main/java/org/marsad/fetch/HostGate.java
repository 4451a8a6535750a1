package org.marsad.fetch;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Lets one request at a time through to a host, with a gap after each, and remembers which hosts asked to be left alone.
 * Implementations hold across threads, and across nodes where the host's next free moment is a row.
 */
public interface HostGate {

    /**
     * Waits until the host is free and takes it. A host that asked to be left alone is taken without waiting for the gap,
     * for nothing may be asked of it: look at {@link Pass#heldOff()} first.
     *
     * @param host host and port, lower case, such as {@code example.org:443}
     * @param gap  least time between the end of this request and the start of the next one to the host
     * @throws InterruptedException when the waiting thread is stopped
     */
    Pass enter(String host, Duration gap) throws InterruptedException;

    /** The right to one request; closing it frees the host after the gap. */
    interface Pass extends AutoCloseable {

        /**
         * Asks for a longer gap than at entry, when the answer tells of one (a Crawl-delay, a Retry-After). A shorter one
         * changes nothing.
         */
        default void widen(Duration gap) {}

        /** Asks that nobody comes to the host for that long: those who come are told so and ask nothing. */
        default void holdOff(Duration time) {}

        /** How long the host still wants to be left alone; null when it may be asked. */
        default @Nullable Duration heldOff() {
            return null;
        }

        @Override
        void close();
    }
}
