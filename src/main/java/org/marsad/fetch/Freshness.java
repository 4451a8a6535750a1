package org.marsad.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads Cache-Control and Expires (RFC 9111, sections 5.2.2 and 5.3) as far as a crawler's next visit goes. */
final class Freshness {

    private static final String MAX_AGE = "max-age=";
    private static final Duration LONGEST = Duration.ofDays(365);

    private Freshness() {}

    /** @param headers by lower-case name; Cache-Control goes before Expires */
    static @Nullable Duration of(Map<String, List<String>> headers) {
        Duration age = maxAge(headers.getOrDefault("cache-control", List.of()));
        return age == null ? untilExpiry(headers) : age;
    }

    private static @Nullable Duration maxAge(List<String> cacheControl) {
        Duration age = null;
        for (String line : cacheControl) {
            for (String part : line.toLowerCase(Locale.ROOT).split(",")) {
                String directive = part.strip();
                if (directive.equals("no-store") || directive.equals("no-cache")) {
                    return Duration.ZERO;
                }
                if (directive.startsWith(MAX_AGE)) {
                    age = seconds(directive.substring(MAX_AGE.length()).replace("\"", ""));
                }
            }
        }
        return age;
    }

    private static @Nullable Duration seconds(String digits) {
        if (digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return null;
        }
        return digits.length() > 9 ? LONGEST : RetryAfter.shortest(LONGEST, Duration.ofSeconds(Long.parseLong(digits)));
    }

    /** Counted from the server's own Date, so that its clock may be wrong. */
    private static @Nullable Duration untilExpiry(Map<String, List<String>> headers) {
        Instant expires = date(headers.get("expires"));
        Instant sent = date(headers.get("date"));
        if (expires == null || sent == null) {
            return null;
        }
        return expires.isBefore(sent) ? Duration.ZERO : RetryAfter.shortest(LONGEST, Duration.between(sent, expires));
    }

    private static @Nullable Instant date(@Nullable List<String> values) {
        if (values == null || values.isEmpty()) {
            return null;
        }
        try {
            return DateTimeFormatter.RFC_1123_DATE_TIME.parse(values.getFirst().strip(), Instant::from);
        } catch (DateTimeException notADate) {
            return null;
        }
    }
}
