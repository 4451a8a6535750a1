package org.marsad.fetch;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.HttpUrl;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * What arrives with one answer, so that something can be shown of it when it turns out to be of no use: status, headers
 * and the start of the body. For one thread.
 */
final class Arrival {

    /** More of an error's page, or of a video, tells an editor nothing more. */
    static final int MOST_KEPT = 256 << 10;

    /** A body that is of no use is not waited for as long as an article's. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ByteArrayOutputStream start = new ByteArrayOutputStream(0);
    private @Nullable Response response;
    private int status;
    private boolean more;

    void begun(Response answer, int itsStatus) {
        response = answer;
        status = itsStatus;
    }

    /** The same bytes, whose start is kept as they are read. */
    InputStream keeping(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int b = super.read();
                if (b >= 0) {
                    keep(new byte[] {(byte) b}, 0, 1);
                }
                return b;
            }

            @Override
            public int read(byte[] bytes, int off, int len) throws IOException {
                int n = super.read(bytes, off, len);
                if (n > 0) {
                    keep(bytes, off, n);
                }
                return n;
            }
        };
    }

    private void keep(byte[] bytes, int off, int n) {
        int taken = Math.min(n, MOST_KEPT - start.size());
        start.write(bytes, off, taken);
        more |= taken < n;
    }

    /**
     * Reads the start of a body that is not wanted as such. Ends quietly where the body does, in whatever way.
     *
     * @throws IOException when the thread is interrupted
     */
    void take(Response answer) throws IOException {
        answer.body().source().timeout().deadline(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        try (InputStream plain =
                keeping(Decoding.decode(answer.body().byteStream(), answer.headers("Content-Encoding")))) {
            plain.readNBytes(MOST_KEPT + 1);
        } catch (IOException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw e;
            }
            more = true; // What came until then is what there is to see.
        }
    }

    byte[] start() {
        return start.toByteArray();
    }

    boolean cut() {
        return more;
    }

    /** The same failure with what came of the answer; as it was where no answer began. */
    Reply with(Reply reply, HttpUrl url) {
        if (response == null || !(reply instanceof Reply.Failed(FetchOutcome.Missed missed))) {
            return reply;
        }
        return new Reply.Failed(new FetchOutcome.Missed(
                missed.trouble(),
                missed.detail(),
                missed.retryAfter(),
                new FetchOutcome.Received(
                        url.uri(),
                        status,
                        Answers.byName(response.headers()),
                        start(),
                        more || missed.trouble() != Trouble.NOT_TEXT)));
    }
}
