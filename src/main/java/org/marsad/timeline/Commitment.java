package org.marsad.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.marsad.date.Interval;
import org.marsad.review.Status;

/**
 * A pledge or announcement that names its time, and what became of it.
 *
 * @param due  the last day of that time
 * @param by   what shows that it was kept or not; null where only a review says so, and while it is open
 */
record Commitment(
        Name name,
        Step step,
        Said said,
        LocalDate due,
        State state,
        @Nullable Step by) {

    enum State {
        /** An act of the group within the time, or a review says so. */
        KEPT,
        /** A refusal of the group before the time was over, or a review says that it was walked back. */
        MISSED,
        /** The time is over, and neither an act nor a refusal was found. That nothing was found is not that nothing happened. */
        OVERDUE,
        OPEN;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Those of a ladder, the next due first. */
    static List<Commitment> of(Ladder ladder, LocalDate today) {
        List<Commitment> commitments = new ArrayList<>();
        for (Step step : ladder.steps()) {
            if (step.stance().equals("pledges") || step.stance().equals("announces")) {
                step.said().stream()
                        .filter(claim -> deadline(claim) != null)
                        .min(Comparator.comparingLong(Said::claim))
                        .ifPresent(claim -> commitments.add(of(ladder, step, claim, today)));
            }
        }
        return commitments.stream()
                .sorted(Comparator.comparing(Commitment::due).reversed())
                .toList();
    }

    private static Commitment of(Ladder ladder, Step step, Said claim, LocalDate today) {
        LocalDate due = Objects.requireNonNull(deadline(claim));
        if (has(step, Status.ACTED_ON)) {
            return new Commitment(ladder.name(), step, claim, due, State.KEPT, null);
        }
        if (has(step, Status.WALKED_BACK)) {
            return new Commitment(ladder.name(), step, claim, due, State.MISSED, null);
        }
        Step act = after(ladder, step, "acts", due);
        Step refusal = after(ladder, step, "refuses", due);
        if (act != null) {
            return new Commitment(ladder.name(), step, claim, due, State.KEPT, act);
        }
        if (refusal != null) {
            return new Commitment(ladder.name(), step, claim, due, State.MISSED, refusal);
        }
        return new Commitment(ladder.name(), step, claim, due, due.isBefore(today) ? State.OVERDUE : State.OPEN, null);
    }

    private static boolean has(Step step, Status status) {
        return step.said().stream().anyMatch(claim -> claim.status() == status);
    }

    private static @Nullable Step after(Ladder ladder, Step step, String stance, LocalDate due) {
        return ladder.steps().stream()
                .filter(later -> later.own()
                        && later.stance().equals(stance)
                        && later.first().isAfter(step.first())
                        && !later.first().isAfter(due))
                .findFirst()
                .orElse(null);
    }

    /** The end of the time it speaks of, where that lies after it was said. */
    private static @Nullable LocalDate deadline(Said claim) {
        Interval refers = claim.refers() == null ? null : EventDates.parse(claim.refers());
        LocalDate last = refers == null ? null : refers.last();
        return last != null && last.isAfter(claim.day()) ? last : null;
    }
}
