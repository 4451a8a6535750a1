package org.marsad.source;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How often a source publishes, learned from when its items appeared. Pure.
 *
 * @param times when items appeared, oldest first, each moment once, none in the future
 */
record Rhythm(List<Instant> times) {

    /** What is older says little about how often a source publishes now. */
    private static final Duration RECENT = Duration.ofDays(28);

    private static final int FEWEST = 5;
    private static final Duration SHORTEST_PAST = Duration.ofDays(1);

    /** A source is never called quiet for less, and one without a past is after the longer time. */
    private static final Duration LEAST_QUIET = Duration.ofDays(2);

    private static final Duration QUIET_WITHOUT_PAST = Duration.ofDays(14);

    /** How many times as long as its own longer pauses a silence must be to stand out. */
    private static final int STANDS_OUT = 3;

    static Rhythm of(List<Instant> appeared, Instant now) {
        return new Rhythm(appeared.stream()
                .filter(moment -> !moment.isAfter(now))
                .distinct()
                .sorted()
                .toList());
    }

    @Nullable
    Instant newest() {
        return times.isEmpty() ? null : times.getLast();
    }

    /**
     * How long to wait until the next look: half the mean time between two items lately, so that most looks bring one at
     * most; while too little is known, the editor's interval as long as looks bring something, and longer ones when they
     * do not. Never more than twice the wait before, so that no source is let out of sight on one look's word.
     *
     * @param base     the editor's interval
     * @param previous the wait before, null before the first look
     * @param fruitful whether this look brought anything new
     */
    Duration interval(Duration base, @Nullable Duration previous, boolean fruitful, Instant now, PollBounds bounds) {
        Duration gap = meanGap(now);
        Duration wanted = gap == null ? (fruitful ? base : bounds.most(base)) : gap.dividedBy(2);
        Duration trusted = previous == null ? base : previous.multipliedBy(2);
        return bounds.clamp(base, wanted.compareTo(trusted) < 0 ? wanted : trusted);
    }

    /** The silence since the newest item counts too, so that a source which stops is looked at less and less. */
    private @Nullable Duration meanGap(Instant now) {
        Instant since = now.minus(RECENT);
        List<Instant> recent =
                times.stream().filter(moment -> moment.isAfter(since)).toList();
        if (recent.size() < FEWEST) {
            return null;
        }
        Duration past = Duration.between(recent.getFirst(), now);
        return past.compareTo(SHORTEST_PAST) < 0 ? null : past.dividedBy(recent.size());
    }

    /** Whether nothing appeared for long, compared with the pauses of its own past. */
    boolean quiet(Instant now) {
        Instant newest = newest();
        return newest != null && Duration.between(newest, now).compareTo(longSilence()) > 0;
    }

    /** Three times as long as nine in ten of its pauses. */
    private Duration longSilence() {
        if (times.size() < FEWEST) {
            return QUIET_WITHOUT_PAST;
        }
        List<Duration> pauses = new ArrayList<>();
        for (int i = 1; i < times.size(); i++) {
            pauses.add(Duration.between(times.get(i - 1), times.get(i)));
        }
        pauses.sort(null);
        Duration stands = pauses.get(pauses.size() * 9 / 10).multipliedBy(STANDS_OUT);
        return stands.compareTo(LEAST_QUIET) < 0 ? LEAST_QUIET : stands;
    }
}
