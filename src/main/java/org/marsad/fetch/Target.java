package org.marsad.fetch;

import okhttp3.HttpUrl;

/** An address that may be asked, or why it may not. */
sealed interface Target {

    /** @param url http or https, without fragment, user name or trailing dot */
    record Open(HttpUrl url) implements Target {}

    record Closed(FetchOutcome.Missed missed) implements Target {}
}
