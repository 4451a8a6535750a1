package org.marsad.fetch;

import java.time.Duration;
import java.time.InstantSource;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** The wire behind the host gate: a request waits for its turn, and a host that asked to be left alone is. */
final class PoliteWire {

    /** Least gap after a request that we gave up: a server learns late that nobody listens any more. */
    private static final Duration AFTER_GIVING_UP = Duration.ofSeconds(2);

    private final Wire wire;
    private final HostGate gate;
    private final InstantSource clock;
    private final Duration longestWait;

    PoliteWire(Wire wire, HostGate gate, InstantSource clock, Duration longestWait) {
        this.wire = wire;
        this.gate = gate;
        this.clock = clock;
        this.longestWait = longestWait;
    }

    /** Reads the reply while the host is still held, so that what it says can widen the gap. */
    interface Reader<T> {
        T read(Reply reply, HostGate.Pass pass);
    }

    <T> T get(HttpUrl url, Duration gap, Headers headers, Reading reading, Reader<T> reader)
            throws InterruptedException {
        String host = Facts.hostAndPort(url);
        try (HostGate.Pass pass = gate.enter(host, gap)) {
            // Asked only now: the one before in the queue may have been told to slow down.
            Duration left = pass.heldOff();
            if (left != null) {
                return reader.read(new Reply.Failed(new FetchOutcome.Missed(Trouble.SLOW_DOWN, host, left)), pass);
            }
            Reply reply = wire.get(url, headers, reading);
            if (reply instanceof Reply.Failed) {
                pass.widen(AFTER_GIVING_UP);
            }
            Duration wait = askedToWait(reply);
            if (wait != null) {
                heed(wait, pass);
            }
            return reader.read(reply, pass);
        }
    }

    private @Nullable Duration askedToWait(Reply reply) {
        return reply instanceof Reply.Answered answered && (answered.status() == 429 || answered.status() == 503)
                ? RetryAfter.in(answered.headers(), clock.instant())
                : null;
    }

    /**
     * A short wait is sat out at the gate by those who queue; a long one sends them away. A second more, because dates in
     * headers have no fractions.
     */
    private void heed(Duration wait, HostGate.Pass pass) {
        Duration safe = wait.plusSeconds(1);
        if (safe.compareTo(longestWait) <= 0) {
            pass.widen(safe);
        } else {
            pass.holdOff(safe);
        }
    }
}
