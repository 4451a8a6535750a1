package org.marsad.source;

import java.time.Duration;

/**
 * Between what a source's interval may adapt. An editor's interval that lies outside of the bounds wins over them.
 *
 * @param shortest no source is looked at more often, unless an editor says so
 * @param longest  every source that is well is looked at at least so often, unless an editor says otherwise
 */
public record PollBounds(Duration shortest, Duration longest) {

    private static final int QUICKER = 4;
    private static final int SLOWER = 24;

    /** At most four times as often as the editor's interval. */
    Duration least(Duration base) {
        Duration quicker = base.dividedBy(QUICKER);
        return base.compareTo(shortest) < 0 ? base : quicker.compareTo(shortest) > 0 ? quicker : shortest;
    }

    /** At most 24 times as seldom. */
    Duration most(Duration base) {
        Duration slower = base.multipliedBy(SLOWER);
        return base.compareTo(longest) > 0 ? base : slower.compareTo(longest) < 0 ? slower : longest;
    }

    Duration clamp(Duration base, Duration wanted) {
        Duration least = least(base);
        Duration most = most(base);
        return wanted.compareTo(least) < 0 ? least : wanted.compareTo(most) > 0 ? most : wanted;
    }
}
