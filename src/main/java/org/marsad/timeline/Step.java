package org.marsad.timeline;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.marsad.review.Review;

/**
 * One step of a ladder: what a group said, or was said to do, within some days with one stance, however many carry it.
 *
 * @param said    every claim it stands on, the one to show first
 * @param denials steps in which the group says that what is said of it here is untrue
 */
record Step(
        String stance, boolean own, LocalDate first, LocalDate last, String edtf, List<Said> said, List<Step> denials) {

    public Said shown() {
        return said.getFirst();
    }

    public int outlets() {
        return (int) said.stream().mapToLong(Said::source).distinct().count();
    }

    public int origins() {
        return (int) said.stream().map(Said::origin).distinct().count();
    }

    /** Whether nobody who says it is named. */
    public boolean anonymous() {
        return said.stream().allMatch(claim -> claim.anonymous() || claim.name() == null);
    }

    public int anonymousSpeakers() {
        return (int) said.stream()
                .filter(Said::anonymous)
                .map(claim -> Objects.requireNonNullElse(claim.speaker(), "").toLowerCase(Locale.ROOT))
                .distinct()
                .count();
    }

    public Corr corr() {
        return new Corr(outlets(), origins(), anonymousSpeakers());
    }

    /** What reviews gave its claims, the best of it; null where nobody graded any. */
    public Review.@Nullable Grade grade() {
        return said.stream()
                .map(Said::grade)
                .filter(Objects::nonNull)
                .min(Comparator.comparing(Review.Grade::toString))
                .orElse(null);
    }

    /** How many of its claims an analyst has confirmed or corrected. */
    public int reviewed() {
        return (int) said.stream().filter(claim -> claim.verdict() != null).count();
    }

    public int level() {
        return Ladder.RUNGS.indexOf(stance);
    }

    /** Whether a statement of that step denies one of this. */
    boolean isDeniedBy(Step denial) {
        Set<Long> denying =
                said.stream().flatMap(claim -> claim.deniedBy().stream()).collect(Collectors.toSet());
        return denial.said.stream().anyMatch(claim -> denying.contains(claim.statement()));
    }

    Step denied(List<Step> by) {
        return new Step(stance, own, first, last, edtf, said, List.copyOf(by));
    }
}
