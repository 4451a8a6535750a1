package org.marsad.source;

import java.time.Duration;
import org.marsad.fetch.Trouble;

/**
 * How a source in trouble is left alone: each further look that brings the same waits longer, up to a longest wait that is
 * never exceeded, for no source is given up. Pure.
 */
public enum Backoff {
    /** Passes by itself, often soon. */
    TEMPORARY(2, Duration.ofMinutes(1), Duration.ofHours(6)),
    /** The site asks for patience. */
    PATIENT(2, Duration.ofHours(6), Duration.ofHours(6)),
    /** It can be read and holds nothing. */
    SOFT(2, Duration.ofDays(1), Duration.ofDays(1)),
    /** Seldom passes unless somebody repairs something. */
    HARD(4, Duration.ofDays(7), Duration.ofDays(7));

    /** However long a site asks to be left alone, Marsad says weekly how things stand. */
    private static final Duration LONGEST = Duration.ofDays(7);

    private final int factor;
    private final Duration soonest;
    private final Duration longest;

    /** @param soonest the first wait, where the source's own interval is no shorter */
    Backoff(int factor, Duration soonest, Duration longest) {
        this.factor = factor;
        this.soonest = soonest;
        this.longest = longest;
    }

    static Backoff of(Trouble trouble) {
        return switch (trouble) {
            case ROBOTS, ADDRESS, SCHEME, REDIRECTS, TOO_BIG, NOT_TEXT, GONE, FORBIDDEN, CLIENT_ERROR -> HARD;
            case EMPTY -> SOFT;
            case ROBOTS_UNREACHABLE,
                    UNKNOWN_HOST,
                    CONNECTION,
                    CERTIFICATE,
                    TIMEOUT,
                    BROKEN_BODY,
                    SERVER_ERROR,
                    PROTOCOL -> TEMPORARY;
            case SLOW_DOWN -> PATIENT;
        };
    }

    static Backoff of(ListingOutcome.Reason reason) {
        return switch (reason) {
            case NOT_A_FEED, UNSAFE -> HARD;
            case EMPTY -> SOFT;
            case BROKEN -> TEMPORARY;
        };
    }

    /**
     * @param base     the source's own interval
     * @param failures how often it failed before this time
     */
    Duration wait(Duration base, int failures) {
        Duration wait = base.compareTo(soonest) < 0 ? base : soonest;
        for (int i = 0; i < failures && wait.compareTo(longest) < 0; i++) {
            wait = wait.multipliedBy(factor);
        }
        return wait.compareTo(longest) < 0 ? wait : base.compareTo(longest) > 0 ? base : longest;
    }

    /** Never sooner than the site asked for. */
    Duration wait(Duration base, int failures, Duration asked) {
        Duration own = wait(base, failures);
        Duration honoured = asked.compareTo(LONGEST) < 0 ? asked : LONGEST;
        return honoured.compareTo(own) > 0 ? honoured : own;
    }
}
