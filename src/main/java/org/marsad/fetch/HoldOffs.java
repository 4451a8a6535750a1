package org.marsad.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Remembers which hosts asked to be left alone, and until when. Bounded: the longest known are forgotten first. */
final class HoldOffs {

    private static final int MOST_HOSTS = 10_000;

    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Instant> until = new LinkedHashMap<>();

    HoldOffs(InstantSource clock) {
        this.clock = clock;
    }

    void holdOff(String host, Duration time) {
        lock.lock();
        try {
            until.remove(host);
            until.put(host, clock.instant().plus(time));
            if (until.size() > MOST_HOSTS) {
                until.remove(until.keySet().iterator().next());
            }
        } finally {
            lock.unlock();
        }
    }

    /** The time left, or null when the host may be asked. */
    @Nullable
    Duration left(String host) {
        lock.lock();
        try {
            Instant end = until.get(host);
            if (end == null) {
                return null;
            }
            Duration left = Duration.between(clock.instant(), end);
            if (left.isPositive()) {
                return left;
            }
            until.remove(host);
            return null;
        } finally {
            lock.unlock();
        }
    }
}
