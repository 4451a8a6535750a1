package org.marsad.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Reads bodies so that hundreds at once fit in memory: any number of small ones, and of those that turn out large only a
 * few at a time. The others wait, and the network holds their bytes back.
 */
final class LargeBodies {

    private static final int SMALL = 512 << 10;
    private static final int AT_ONCE = 4;

    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final Duration patience;

    LargeBodies(Duration patience) {
        this.patience = patience;
    }

    /** The bytes of the stream to its end, or the first {@code most + 1} of them when there are more. */
    byte[] read(InputStream in, int most) throws IOException, InterruptedException {
        byte[] start = in.readNBytes(Math.min(most + 1, SMALL));
        if (start.length < SMALL) {
            return start;
        }
        if (!turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new InterruptedIOException();
        }
        try {
            byte[] rest = in.readNBytes(most + 1 - SMALL);
            byte[] body = Arrays.copyOf(start, SMALL + rest.length);
            System.arraycopy(rest, 0, body, SMALL, rest.length);
            return body;
        } finally {
            turns.release();
        }
    }
}
