package org.marsad.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.marsad.date.Interval;

/**
 * A group's way between refusing and acting.
 *
 * @param steps   oldest first; of one day the higher rung first, so that a yes with a no beside it ends on the no
 * @param denials of the group, oldest first
 */
record Ladder(Name name, List<Step> steps, List<Step> denials) {

    /** From no to done. */
    static final List<String> RUNGS = List.of("refuses", "conditions", "considers", "pledges", "announces", "acts");

    /** Claims of one stance that follow each other within these days are one step told again. */
    private static final int SAME_STEP_DAYS = 10;

    /** @param language of the page: of a step's claims one in this language is shown */
    static Ladder of(Name name, List<Said> said, String language) {
        List<Step> all = new ArrayList<>();
        Map<String, List<Said>> kinds = new LinkedHashMap<>();
        said.forEach(claim -> kinds.computeIfAbsent(claim.stance() + claim.own(), kind -> new ArrayList<>())
                .add(claim));
        kinds.values().forEach(kind -> all.addAll(steps(kind, language)));
        List<Step> denials = all.stream()
                .filter(step -> step.stance().equals("denies") && step.own())
                .sorted(Comparator.comparing(Step::first))
                .toList();
        List<Step> steps = all.stream()
                .filter(step -> step.level() >= 0)
                .map(step -> step.denied(answering(step, denials)))
                .sorted(Comparator.comparing(Step::first)
                        .thenComparingInt(step -> -step.level())
                        .thenComparing(Step::own)
                        .thenComparingLong(step -> step.shown().claim()))
                .toList();
        return new Ladder(name, steps, denials);
    }

    /** What others say of a group it can deny; what it said itself it can only take back. */
    private static List<Step> answering(Step step, List<Step> denials) {
        return step.own()
                ? List.of()
                : denials.stream().filter(step::isDeniedBy).toList();
    }

    /** Claims of one kind, first those of a day, then those that the text places in a longer stretch. */
    private static List<Step> steps(List<Said> kind, String language) {
        List<List<Said>> runs = new ArrayList<>();
        LocalDate last = LocalDate.MIN;
        for (Said claim : sorted(kind, true)) {
            if (runs.isEmpty() || last.plusDays(SAME_STEP_DAYS).isBefore(claim.day())) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(claim);
            last = claim.day();
        }
        Map<String, List<Said>> stretches = new LinkedHashMap<>();
        for (Said claim : sorted(kind, false)) {
            runs.stream()
                    .filter(run -> within(claim, run))
                    .findFirst()
                    .orElseGet(() -> {
                        List<Said> own = stretches.computeIfAbsent(claim.edtf(), edtf -> new ArrayList<>());
                        return own;
                    })
                    .add(claim);
        }
        runs.addAll(stretches.values());
        return runs.stream().map(run -> step(run, language)).toList();
    }

    private static List<Said> sorted(List<Said> claims, boolean exact) {
        return claims.stream()
                .filter(claim -> exact == isDay(claim))
                .sorted(Comparator.comparing(Said::day).thenComparingLong(Said::claim))
                .toList();
    }

    private static boolean isDay(Said claim) {
        Interval when = EventDates.parse(claim.edtf());
        return when == null || when.precision() == Interval.Precision.DAY;
    }

    /** Whether a run of days falls into the month or stretch that the text names. */
    private static boolean within(Said claim, List<Said> run) {
        Interval when = EventDates.parse(claim.edtf());
        if (when == null || when.first() == null || when.last() == null) {
            return false;
        }
        return !run.getLast().day().isBefore(when.first())
                && !run.getFirst().day().isAfter(when.last());
    }

    private static Step step(List<Said> run, String language) {
        List<Said> shownFirst = run.stream()
                .sorted(Comparator.comparing((Said claim) -> !claim.language().startsWith(language))
                        .thenComparing(claim -> !isDay(claim))
                        .thenComparing(Said::day)
                        .thenComparing(claim -> !claim.first())
                        .thenComparingLong(Said::claim))
                .toList();
        Said earliest = run.stream()
                .min(Comparator.comparing((Said claim) -> !isDay(claim)).thenComparing(Said::day))
                .orElseThrow();
        LocalDate last =
                run.stream().map(Said::day).max(Comparator.naturalOrder()).orElseThrow();
        return new Step(
                earliest.stance(),
                earliest.own(),
                earliest.day(),
                last.isBefore(earliest.day()) ? earliest.day() : last,
                earliest.edtf(),
                shownFirst,
                List.of());
    }

    /** Where it stands now: its newest step in its own name, else the newest said of it; null without any. */
    public @Nullable Step now() {
        List<Step> own = steps.stream().filter(Step::own).toList();
        List<Step> chosen = own.isEmpty() ? steps : own;
        return chosen.isEmpty() ? null : chosen.getLast();
    }

    /** The newest step on a rung, or the newest denial; null where there is none. */
    public @Nullable Step newest(String stance) {
        List<Step> among = stance.equals("denies") ? denials : steps;
        return among.stream()
                .filter(step -> step.stance().equals(stance))
                .reduce((a, b) -> b)
                .orElse(null);
    }

    /** A condition in the words of its text. */
    record Condition(Said said, Step step) {}

    /** One for each wording, newest first. */
    public List<Condition> conditions() {
        Map<String, Condition> byWords = new LinkedHashMap<>();
        for (Step step : steps.reversed()) {
            for (Said claim : step.said()) {
                String words = claim.condition();
                if (words != null && step.stance().equals("conditions")) {
                    byWords.putIfAbsent(words.toLowerCase(Locale.ROOT), new Condition(claim, step));
                }
            }
        }
        return List.copyOf(byWords.values());
    }
}
