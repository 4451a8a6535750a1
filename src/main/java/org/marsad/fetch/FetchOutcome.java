package org.marsad.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a fetch ended. Expected trouble is data: nothing here is thrown. */
public sealed interface FetchOutcome {

    /**
     * An answer with a body.
     *
     * @param url     the address that answered, after redirects
     * @param headers by lower-case name, in the order received
     * @param body    decompressed, never longer than the cap
     */
    record Fetched(URI url, int status, Map<String, List<String>> headers, byte[] body) implements FetchOutcome {

        public @Nullable String header(String name) {
            List<String> values = headers.get(name);
            return values == null || values.isEmpty() ? null : values.getFirst();
        }

        /** How long the site wants its answer believed (Cache-Control, else Expires), or null when it does not say. */
        public @Nullable Duration freshFor() {
            return Freshness.of(headers);
        }

        public Validators validators() {
            return new Validators(header("etag"), header("last-modified"));
        }
    }

    /**
     * 304: what was fetched with the request's validators still stands.
     *
     * @param freshFor how long the site wants that believed, if it says so
     */
    record NotModified(URI url, @Nullable Duration freshFor) implements FetchOutcome {

        public NotModified(URI url) {
            this(url, null);
        }
    }

    /**
     * No usable answer.
     *
     * @param detail     a fact that belongs to the trouble (a status, a limit, an address), for editors; never an exception's text
     * @param retryAfter what the site asked for, if it did
     */
    record Missed(Trouble trouble, String detail, @Nullable Duration retryAfter) implements FetchOutcome {}
}
