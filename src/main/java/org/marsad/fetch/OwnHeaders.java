package org.marsad.fetch;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Request headers that somebody wants sent to one site. They go to the origin that they were given for (or to the same
 * host once it moves to https) and nowhere else, also not after a redirect. Checked on construction: throws
 * {@link OwnHeaders.Bad} naming the one that can't be taken.
 *
 * @param origin an address of the site they belong to; null sends them nowhere
 */
public record OwnHeaders(@Nullable URI origin, Map<String, String> values) {

    public static final OwnHeaders NONE = new OwnHeaders(null, Map.of());

    /** Most headers of one site. */
    public static final int MOST = 10;

    /** Most characters of a name or a value. */
    public static final int LONGEST = 1_000;

    /** Those that frame a message, name the asker or are the fetcher's own business. */
    private static final Set<String> OURS = Set.of(
            "host",
            "cookie",
            "cookie2",
            "connection",
            "keep-alive",
            "te",
            "trailer",
            "upgrade",
            "transfer-encoding",
            "content-length",
            "content-encoding",
            "content-type",
            "expect",
            "range",
            "user-agent",
            "from",
            "accept-encoding",
            "forwarded",
            "via",
            "origin",
            "http2-settings");

    private static final Set<String> OUR_BEGINNINGS = Set.of("if-", "proxy-", "x-forwarded-", "sec-", ":");

    /** A header that can't be taken. */
    public static final class Bad extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String header;

        Bad(String header) {
            super(header);
            this.header = header;
        }

        /** For whoever reads headers from text and finds a line that holds none. */
        public static Bad line(String line) {
            return new Bad(Facts.start(line));
        }

        public String header() {
            return header;
        }
    }

    public OwnHeaders {
        if (values.size() > MOST) {
            throw new Bad(Integer.toString(values.size()));
        }
        Map<String, String> seen = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        values.forEach((name, value) -> {
            if (!mayBeSent(name, value) || seen.put(name, value) != null) {
                throw new Bad(Facts.start(name));
            }
        });
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    private static boolean mayBeSent(String name, String value) {
        String lower = name.toLowerCase(Locale.ROOT);
        return !name.isEmpty()
                && name.length() <= LONGEST
                && value.length() <= LONGEST
                && name.chars().allMatch(OwnHeaders::inToken)
                && value.chars().allMatch(c -> c >= ' ' && c < 0x7F)
                && !OURS.contains(lower)
                && OUR_BEGINNINGS.stream().noneMatch(lower::startsWith);
    }

    /** RFC 9110, section 5.6.2. */
    private static boolean inToken(int c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || "!#$%&'*+-.^_`|~".indexOf(c) >= 0;
    }

    /** The headers with these among them, if the address is of the site they belong to. */
    Headers sentTo(HttpUrl url, Headers headers) {
        if (values.isEmpty() || !belongTo(url)) {
            return headers;
        }
        Headers.Builder all = headers.newBuilder();
        values.forEach(all::set);
        return all.build();
    }

    private boolean belongTo(HttpUrl url) {
        HttpUrl home = origin == null ? null : HttpUrl.parse(origin.toString());
        if (home == null || !home.host().equals(url.host())) {
            return false;
        }
        boolean same = home.scheme().equals(url.scheme()) && home.port() == url.port();
        boolean secured = !home.isHttps() && home.port() == 80 && url.isHttps() && url.port() == 443;
        return same || secured;
    }
}
