package org.marsad.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Reads bodies so that hundreds at once fit in memory: any number of small ones, and of those that turn out large only as
 * many as fit in a share of the heap. The others wait, and the network holds their bytes back.
 */
final class LargeBodies {

    private static final int SMALL = 512 << 10;
    private static final int MEGABYTE = 1 << 20;
    private static final int SHARE_OF_HEAP = 8;
    private static final int FEWEST_MEGABYTES = 64;

    private final int all;
    private final Semaphore megabytes;
    private final Duration patience;

    LargeBodies(Duration patience) {
        this(
                patience,
                Math.clamp(Runtime.getRuntime().maxMemory() / MEGABYTE / SHARE_OF_HEAP, FEWEST_MEGABYTES, 1 << 16));
    }

    LargeBodies(Duration patience, int megabytes) {
        this.patience = patience;
        this.all = megabytes;
        this.megabytes = new Semaphore(megabytes, true);
    }

    /** Room for the bodies of one fetch, taken when one turns out large and held until closed. */
    Room room() {
        return new Room();
    }

    final class Room implements Reading.Room, AutoCloseable {

        private int held;

        @Override
        public byte[] read(InputStream in, int most) throws IOException, InterruptedException {
            byte[] start = in.readNBytes(Math.min(most + 1, SMALL));
            if (start.length < SMALL) {
                return start;
            }
            take(Math.min(all, most / MEGABYTE + 1));
            byte[] rest = in.readNBytes(most + 1 - SMALL);
            byte[] body = Arrays.copyOf(start, SMALL + rest.length);
            System.arraycopy(rest, 0, body, SMALL, rest.length);
            return body;
        }

        private void take(int wanted) throws IOException, InterruptedException {
            int more = wanted - held;
            if (more <= 0) {
                return;
            }
            if (!megabytes.tryAcquire(more, patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new InterruptedIOException();
            }
            held += more;
        }

        @Override
        public void close() {
            megabytes.release(held);
            held = 0;
        }
    }
}
