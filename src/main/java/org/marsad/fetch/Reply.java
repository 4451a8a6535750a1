package org.marsad.fetch;

import okhttp3.Headers;

/** What one request brought. */
sealed interface Reply {

    /**
     * @param body of a status of the 200s all of it; of an error's its start
     * @param cut  whether there was more
     */
    record Answered(int status, Headers headers, byte[] body, boolean cut) implements Reply {

        Answered(int status, Headers headers, byte[] body) {
            this(status, headers, body, false);
        }
    }

    record Failed(FetchOutcome.Missed missed) implements Reply {}

    static Reply failed(Trouble trouble, String detail) {
        return new Failed(new FetchOutcome.Missed(trouble, detail, null));
    }
}
