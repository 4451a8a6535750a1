package org.marsad.fetch;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads Cache-Control (RFC 9111, section 5.2.2) as far as a crawler's next visit goes. */
final class Freshness {

    private static final String MAX_AGE = "max-age=";
    private static final long LONGEST = Duration.ofDays(365).toSeconds();

    private Freshness() {}

    static @Nullable Duration maxAge(List<String> cacheControl) {
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
        return Duration.ofSeconds(digits.length() > 9 ? LONGEST : Math.min(LONGEST, Long.parseLong(digits)));
    }
}
