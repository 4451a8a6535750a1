package org.marsad.fetch;

import org.jspecify.annotations.Nullable;

/** Which answers send us elsewhere. */
final class Redirects {

    private Redirects() {}

    /** Where to, as written, or null for an answer that does not redirect. */
    static @Nullable String location(Reply.Answered answer) {
        return switch (answer.status()) {
            case 300, 301, 302, 303, 307, 308 -> answer.headers().get("Location");
            default -> null;
        };
    }
}
