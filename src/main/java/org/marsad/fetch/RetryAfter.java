package org.marsad.fetch;

import java.time.Duration;
import java.time.Instant;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** Reads Retry-After (RFC 9110, section 10.2.3). */
final class RetryAfter {

    /** Longer requests mean never; kept small enough to add to any date. */
    private static final Duration LONGEST = Duration.ofDays(365);

    private RetryAfter() {}

    static @Nullable Duration in(Headers headers, Instant now) {
        String value = headers.get("Retry-After");
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return value.length() > 9 ? LONGEST : shortest(Duration.ofSeconds(Long.parseLong(value)), LONGEST);
        }
        Instant date = headers.getInstant("Retry-After");
        if (date == null) {
            return null;
        }
        return date.isBefore(now) ? Duration.ZERO : shortest(Duration.between(now, date), LONGEST);
    }

    static Duration shortest(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    static Duration longest(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
