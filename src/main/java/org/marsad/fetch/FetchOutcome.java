package org.marsad.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

        /** As much of the answer as is kept of one that proves of no use. */
        public Received start() {
            boolean cut = body.length > Arrival.MOST_KEPT;
            return new Received(url, status, headers, cut ? Arrays.copyOf(body, Arrival.MOST_KEPT) : body, cut);
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
     * What came of an answer that could not be used: an error's page, the start of a body that is too large or no text, or
     * what had arrived when it broke off.
     *
     * @param url     the address that answered, after redirects
     * @param headers by lower-case name, in the order received
     * @param body    decompressed as far as it could be, never longer than a small cap
     * @param cut     whether there was more
     */
    record Received(URI url, int status, Map<String, List<String>> headers, byte[] body, boolean cut) {}

    /**
     * No usable answer. Two are equal when they say the same, whatever came with them.
     *
     * @param detail     a fact that belongs to the trouble (a status, a limit, an address), for editors; never an exception's text
     * @param retryAfter what the site asked for, if it did
     * @param received   what is worth keeping of the answer; null where there was none
     */
    record Missed(
            Trouble trouble,
            String detail,
            @Nullable Duration retryAfter,
            @Nullable Received received) implements FetchOutcome {

        public Missed(Trouble trouble, String detail, @Nullable Duration retryAfter) {
            this(trouble, detail, retryAfter, null);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Missed missed
                    && trouble == missed.trouble
                    && detail.equals(missed.detail)
                    && Objects.equals(retryAfter, missed.retryAfter);
        }

        @Override
        public int hashCode() {
            return Objects.hash(trouble, detail, retryAfter);
        }
    }
}
