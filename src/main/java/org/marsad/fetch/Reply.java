package org.marsad.fetch;

import okhttp3.Headers;

/** What one request brought. */
sealed interface Reply {

    /** @param body empty unless the status is of the 200s */
    record Answered(int status, Headers headers, byte[] body) implements Reply {}

    record Failed(FetchOutcome.Missed missed) implements Reply {}

    static Reply failed(Trouble trouble, String detail) {
        return new Failed(new FetchOutcome.Missed(trouble, detail, null));
    }
}
