package org.marsad.fetch;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/** How far one request came: travels with it as a tag. */
final class Attempt {

    /** What stands for every status from 400 up, inside the client. */
    private static final int SOME_ERROR = 400;

    private volatile boolean connected;
    private volatile int status;

    static Attempt of(Request request) {
        Attempt attempt = request.tag(Attempt.class);
        if (attempt == null) {
            throw new IllegalStateException("every request carries its attempt");
        }
        return attempt;
    }

    /**
     * Notes the progress, and hides errors from the client, which would ask again at once after some of them (408, 421,
     * 503) whatever the gap, fail on others (407), and choke on a Retry-After of many digits.
     */
    static Response follow(Interceptor.Chain chain) throws IOException {
        Attempt attempt = of(chain.request());
        attempt.connected = true;
        Response response = chain.proceed(chain.request());
        attempt.status = response.code();
        return response.code() < SOME_ERROR
                ? response
                : response.newBuilder().code(SOME_ERROR).build();
    }

    boolean connected() {
        return connected;
    }

    boolean answered() {
        return status != 0;
    }

    int status() {
        return status;
    }
}
