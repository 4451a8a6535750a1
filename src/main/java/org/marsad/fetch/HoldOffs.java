package org.marsad.fetch;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Which hosts asked to be left alone, and until when, in memory. Bounded: the longest known are forgotten first. */
final class HoldOffs {

    private static final int MOST_HOSTS = 10_000;

    private final LongSupplier nanos;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Long> until = new LinkedHashMap<>();

    HoldOffs(LongSupplier nanos) {
        this.nanos = nanos;
    }

    void holdOff(String host, Duration time) {
        lock.lock();
        try {
            until.remove(host);
            until.put(host, nanos.getAsLong() + time.toNanos());
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
            Long end = until.get(host);
            if (end == null) {
                return null;
            }
            Duration left = Duration.ofNanos(end - nanos.getAsLong());
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
