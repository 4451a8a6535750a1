package org.marsad.fetch;

import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** How Marsad names itself, and what it asks for. */
final class Identity {

    private static final String VERSION = "0.1";

    private static final String ENCODINGS = "gzip, deflate";
    private static final String PAGE = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final String LISTING = "application/rss+xml,application/atom+xml,application/feed+json;q=0.9,"
            + "application/xml;q=0.9,text/html;q=0.8,*/*;q=0.5";
    private static final String ROBOTS = "text/plain,*/*;q=0.5";

    private final String userAgent;

    /** @throws IllegalArgumentException when a setting cannot be sent; the message names it */
    Identity(FetchSettings settings) {
        if (settings.userAgent().isEmpty() || !settings.userAgent().chars().allMatch(Identity::inToken)) {
            throw new IllegalArgumentException(
                    "marsad.fetch.user-agent is a word of letters, - and _ such as marsad, not \""
                            + settings.userAgent() + "\"");
        }
        String contact = settings.contact() == null ? "" : settings.contact().strip();
        if (!contact.chars().allMatch(c -> c > ' ' && c < 0x7F && c != '(' && c != ')')) {
            throw new IllegalArgumentException(
                    "marsad.fetch.contact is an address without spaces or brackets, not \"" + contact + "\"");
        }
        String product = settings.userAgent() + "/" + VERSION;
        this.userAgent = contact.isEmpty() ? product : product + " (+" + contact + ")";
    }

    /** RFC 9309, section 2.2.1, and digits. */
    private static boolean inToken(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    }

    Headers forRobots() {
        return asking(ROBOTS).build();
    }

    Headers forRequest(FetchRequest request) {
        Headers.Builder headers = switch (request.purpose()) {
            case PAGE -> asking(PAGE);
            case LISTING -> asking(LISTING);
        };
        Validators validators = request.validators();
        add(headers, "If-None-Match", validators.etag());
        add(headers, "If-Modified-Since", validators.lastModified());
        return headers.build();
    }

    /** Leaves out what a site sent and no client may send back: control characters and anything beyond ASCII. */
    private static void add(Headers.Builder headers, String name, @Nullable String value) {
        if (value != null && !value.isBlank() && value.chars().allMatch(c -> c >= ' ' && c < 0x7F)) {
            headers.set(name, value);
        }
    }

    private Headers.Builder asking(String accept) {
        return new Headers.Builder()
                .set("User-Agent", userAgent)
                .set("Accept", accept)
                .set("Accept-Encoding", ENCODINGS);
    }
}
