package org.marsad.source;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How often a feed asks to be read: the {@code ttl} of RSS, in minutes, and the syndication module's updates a period. Where
 * it says both, the longer wait is the one that honours both.
 */
final class Pace {

    static final Set<String> FIELDS = Set.of("ttl", "sy:updatePeriod", "sy:updateFrequency");

    private static final Map<String, Duration> PERIODS = Map.of(
            "hourly", Duration.ofHours(1),
            "daily", Duration.ofDays(1),
            "weekly", Duration.ofDays(7),
            "monthly", Duration.ofDays(30),
            "yearly", Duration.ofDays(365));
    private static final int MOST_DIGITS = 6;

    private @Nullable Duration ttl;
    private @Nullable Duration period;
    private int updates;

    void field(String name, String text) {
        String value = text.strip();
        switch (name) {
            case "ttl" -> ttl = number(value) == 0 ? null : Duration.ofMinutes(number(value));
            case "sy:updatePeriod" -> period = PERIODS.get(value.toLowerCase(Locale.ROOT));
            case "sy:updateFrequency" -> updates = number(value);
            default -> {}
        }
    }

    /** 0 for what is no number or none that a feed could mean. */
    private static int number(String value) {
        boolean digits = !value.isEmpty()
                && value.length() <= MOST_DIGITS
                && value.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Integer.parseInt(value) : 0;
    }

    /** The wait between two looks; null where the feed asks for none. */
    @Nullable
    Duration asked() {
        Duration each = period();
        if (ttl == null || each == null) {
            return ttl == null ? each : ttl;
        }
        return ttl.compareTo(each) > 0 ? ttl : each;
    }

    /** The module's own words: a period that is not stated is a day, and holds one update. */
    private @Nullable Duration period() {
        if (period == null && updates == 0) {
            return null;
        }
        Duration whole = period == null ? Duration.ofDays(1) : period;
        Duration each = whole.dividedBy(Math.max(1, updates));
        return each.isZero() ? null : each;
    }
}
