package org.marsad.fetch;

import java.time.Duration;

/**
 * Lets one request at a time through to a host, with a gap after each. Implementations hold across threads, and across
 * nodes where the host's next free moment is a row.
 */
public interface HostGate {

    /**
     * Waits until the host is free and takes it.
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

        @Override
        void close();
    }
}
