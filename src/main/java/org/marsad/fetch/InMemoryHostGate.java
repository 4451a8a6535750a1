package org.marsad.fetch;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** A gate for one process: callers of a host take turns in the order they came. Forgets hosts that nobody asks. */
public final class InMemoryHostGate implements HostGate {

    private static final int FEW_HOSTS = 1_000;

    private final LongSupplier nanos;
    private final Sleeper sleeper;
    private final HoldOffs holdOffs;
    private final ConcurrentHashMap<String, Door> doors = new ConcurrentHashMap<>();
    private volatile int sweepAbove = FEW_HOSTS;

    public InMemoryHostGate() {
        this(System::nanoTime, Thread::sleep);
    }

    InMemoryHostGate(LongSupplier nanos, Sleeper sleeper) {
        this.nanos = nanos;
        this.sleeper = sleeper;
        this.holdOffs = new HoldOffs(nanos);
    }

    @Override
    public Pass enter(String host, Duration gap) throws InterruptedException {
        Door door = arrive(host);
        boolean entered = false;
        try {
            door.turn.acquire();
            try {
                if (holdOffs.left(host) == null) {
                    waitUntilFree(door);
                }
                entered = true;
            } finally {
                if (!entered) {
                    door.turn.release();
                }
            }
            return new DoorPass(host, door, gap);
        } finally {
            if (!entered) {
                leave(host);
            }
        }
    }

    private Door arrive(String host) {
        if (doors.size() > sweepAbove) {
            sweep();
        }
        return doors.compute(host, (name, known) -> {
            Door door = known == null ? new Door(nanos.getAsLong()) : known;
            door.callers++;
            return door;
        });
    }

    private void waitUntilFree(Door door) throws InterruptedException {
        for (long left = door.freeAt - nanos.getAsLong(); left > 0; left = door.freeAt - nanos.getAsLong()) {
            sleeper.sleep(Duration.ofNanos(left));
        }
    }

    private void leave(String host) {
        doors.computeIfPresent(host, (name, door) -> {
            door.callers--;
            return door;
        });
    }

    private void sweep() {
        long now = nanos.getAsLong();
        for (String host : doors.keySet()) {
            doors.computeIfPresent(host, (name, door) -> door.callers == 0 && door.freeAt - now <= 0 ? null : door);
        }
        sweepAbove = Math.max(FEW_HOSTS, 2 * doors.size());
    }

    int hostsKnown() {
        return doors.size();
    }

    /** Waits; tests move their clock instead. */
    interface Sleeper {
        void sleep(Duration duration) throws InterruptedException;
    }

    private static final class Door {
        final Semaphore turn = new Semaphore(1, true);
        volatile long freeAt;
        /** Those waiting or inside; only touched while the map holds the host. */
        int callers;

        Door(long now) {
            this.freeAt = now;
        }
    }

    private final class DoorPass implements Pass {

        private final String host;
        private final Door door;
        private final AtomicBoolean closed = new AtomicBoolean();
        private volatile Duration gap;

        DoorPass(String host, Door door, Duration gap) {
            this.host = host;
            this.door = door;
            this.gap = gap;
        }

        @Override
        public void widen(Duration wider) {
            if (wider.compareTo(gap) > 0) {
                gap = wider;
            }
        }

        @Override
        public void holdOff(Duration time) {
            holdOffs.holdOff(host, time);
        }

        @Override
        public @Nullable Duration heldOff() {
            return holdOffs.left(host);
        }

        @Override
        public void close() {
            if (closed.compareAndSet(false, true)) {
                door.freeAt = nanos.getAsLong() + gap.toNanos();
                door.turn.release();
                leave(host);
            }
        }
    }
}
