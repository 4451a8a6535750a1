package org.marsad.fetch;

/** Fetches addresses politely and safely. Thread-safe; blocks the calling thread. */
public final class Fetcher implements AutoCloseable {

    public Fetcher(FetchSettings settings, HostGate gate) {}

    public FetchOutcome fetch(FetchRequest request) {
        return new FetchOutcome.Missed(Trouble.SCHEME, "", null);
    }

    @Override
    public void close() {}
}
