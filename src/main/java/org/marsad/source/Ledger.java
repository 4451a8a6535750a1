package org.marsad.source;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one look at a source means for its coverage: what was collected since, what was missed, and why. Pure. */
final class Ledger {

    /** So much later than planned, a look does not count as late yet: others may have had their turn before. */
    static final Duration TOLERANCE = Duration.ofMinutes(15);

    private Ledger() {}

    /** Why a source was not collected; {@code gap.<name>} in the messages. */
    enum Reason {
        /** Its listing could not be had or read. */
        FAILING,
        /** It was switched off. */
        DISABLED,
        /** Marsad did not run, or was far behind. */
        NOT_RUNNING,
        /** Its listing had moved on: all it held was newer than what the look before had seen. */
        OVERFLOW
    }

    /**
     * How things stood before the look.
     *
     * @param collected when it last was collected; null for never
     * @param asked     when it was last looked at; null for never
     * @param due       when this look was planned
     * @param interval  the wait chosen after the last good look
     * @param open      the gap that lasts, if there is one
     */
    record Past(
            @Nullable Instant collected,
            @Nullable Instant asked,
            Instant due,
            Duration interval,
            @Nullable Open open) {

        boolean late(Instant now) {
            return now.isAfter(due.plus(TOLERANCE));
        }

        /** A missed look or two do no harm where the listing still holds what came meanwhile. */
        boolean near(Instant since, Instant now) {
            return !now.isAfter(since.plus(interval.multipliedBy(2)).plus(TOLERANCE));
        }
    }

    record Open(Instant from, Reason reason) {}

    /** What to write, in this order. */
    sealed interface Entry {

        /** The newest covered interval reaches to here. */
        record Extended(Instant to) implements Entry {}

        record Collected(Instant from, Instant to) implements Entry {}

        record Missed(Instant from, Instant to, Reason reason) implements Entry {}

        record Opened(Instant from) implements Entry {}

        record Closed(Instant at) implements Entry {}

        /** The open gap was too short to be one. */
        record Dropped() implements Entry {}

        /** What was missed since then still stood in the listing afterwards. */
        record CaughtUp(Instant since) implements Entry {}
    }

    /**
     * The listing could be read.
     *
     * @param reachesBack null where the listing overlaps with what was seen before, else how far back it reaches
     */
    static List<Entry> collected(Past past, Instant now, @Nullable Instant reachesBack) {
        Instant since = past.collected;
        List<Entry> entries = new ArrayList<>();
        if (since == null) {
            if (past.open != null) {
                entries.add(new Entry.Closed(now));
            }
            entries.add(new Entry.Collected(now, now));
        } else if (past.near(since, now)) {
            if (past.open != null) {
                entries.add(new Entry.Dropped());
            }
            if (reachesBack == null) {
                entries.add(new Entry.Extended(now));
            } else {
                Instant from = reachesBack.isBefore(since) ? since : reachesBack.isAfter(now) ? now : reachesBack;
                entries.add(new Entry.Missed(since, from, Reason.OVERFLOW));
                entries.add(new Entry.Collected(from, now));
            }
        } else {
            entries.addAll(ended(past, since, now));
            if (reachesBack == null) {
                entries.add(new Entry.CaughtUp(since));
            }
            entries.add(new Entry.Collected(now, now));
        }
        return entries;
    }

    private static List<Entry> ended(Past past, Instant since, Instant now) {
        if (past.open == null) {
            return List.of(new Entry.Missed(since, now, Reason.NOT_RUNNING));
        }
        return past.open.reason == Reason.FAILING ? notRunning(past, now) : List.of(new Entry.Closed(now));
    }

    /** A failing source is not failing while nobody looks. */
    private static List<Entry> notRunning(Past past, Instant now) {
        Instant asked = past.asked;
        return asked == null || !past.late(now)
                ? List.of(new Entry.Closed(now))
                : List.of(new Entry.Closed(asked), new Entry.Missed(asked, now, Reason.NOT_RUNNING));
    }

    /** The listing could not be had or read. */
    static List<Entry> failed(Past past, Instant now) {
        List<Entry> entries = new ArrayList<>();
        Instant since = past.collected;
        if (past.open == null && since != null && past.late(now)) {
            entries.add(new Entry.Missed(since, now, Reason.NOT_RUNNING));
            entries.add(new Entry.Opened(now));
        } else if (past.open == null) {
            entries.add(new Entry.Opened(since == null ? now : since));
        } else if (past.open.reason != Reason.FAILING) {
            entries.add(new Entry.Closed(now));
            entries.add(new Entry.Opened(now));
        } else if (past.late(now)) {
            entries.addAll(notRunning(past, now));
            entries.add(new Entry.Opened(now));
        }
        return entries;
    }
}
