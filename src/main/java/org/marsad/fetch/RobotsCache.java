package org.marsad.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Verdicts by scheme and authority, bounded in hosts and bytes; those asked for longest ago go first. */
final class RobotsCache {

    private static final int MOST_HOSTS = 10_000;
    private static final long MOST_BYTES = 64L << 20;

    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    /** A verdict, or the promise of one: a promise never expires and is kept or broken by the one who made it. */
    private record Entry(CompletableFuture<@Nullable RobotsVerdict> verdict, Instant until, int weight) {}

    RobotsCache(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * What is known or being found out about a site.
     *
     * @param verdict null within when the one who was to find out was stopped: join again
     * @param ours    whether it is the caller's to find out, and to {@link #keep} or {@link #drop}
     */
    record Joined(CompletableFuture<@Nullable RobotsVerdict> verdict, boolean ours) {}

    Joined join(String site) {
        lock.lock();
        try {
            Entry known = entries.get(site);
            if (known != null && clock.instant().isBefore(known.until)) {
                return new Joined(known.verdict, false);
            }
            CompletableFuture<@Nullable RobotsVerdict> promise = new CompletableFuture<>();
            put(site, new Entry(promise, Instant.MAX, 0));
            return new Joined(promise, true);
        } finally {
            lock.unlock();
        }
    }

    /** Keeps the promise and lets those who wait for it go on. */
    void keep(String site, CompletableFuture<@Nullable RobotsVerdict> promise, RobotsVerdict verdict, Duration ttl) {
        lock.lock();
        try {
            put(site, new Entry(promise, clock.instant().plus(ttl), weight(verdict)));
        } finally {
            lock.unlock();
        }
        promise.complete(verdict);
    }

    /** Breaks the promise: the next one to ask makes a new one. */
    void drop(String site, CompletableFuture<@Nullable RobotsVerdict> promise) {
        lock.lock();
        try {
            Entry known = entries.get(site);
            if (known != null && !known.verdict.isDone()) {
                remove(site);
            }
        } finally {
            lock.unlock();
        }
        promise.complete(null);
    }

    private void put(String site, Entry entry) {
        remove(site);
        entries.put(site, entry);
        bytes += entry.weight;
        Iterator<Entry> eldest = entries.values().iterator();
        while (entries.size() > 1 && (entries.size() > MOST_HOSTS || bytes > MOST_BYTES)) {
            bytes -= eldest.next().weight;
            eldest.remove();
        }
    }

    private void remove(String site) {
        Entry old = entries.remove(site);
        if (old != null) {
            bytes -= old.weight;
        }
    }

    private static int weight(RobotsVerdict verdict) {
        return verdict instanceof RobotsVerdict.Rules rules ? rules.weight() : 200;
    }
}
