package org.marsad.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How actors answer one another, direction by direction.
 *
 * @param cut whether there are more answers than were counted; the newest were
 */
record Comparison(List<Direction> directions, boolean cut) {

    /** Answers of one direction that a page shows. */
    private static final int SHOWN = 6;

    /**
     * A statement that answers another's, and the newest of those it answers that was reported before it.
     *
     * @param asked whose statement is answered: its place among the lanes; {@code by}: who answers
     * @param kind  lower case
     */
    record Answer(int asked, int by, String kind, Statement first, Statement second) {

        /** From first report to first report; null where one of both is known by its day only, or the answer was reported first. */
        public @Nullable Long hours() {
            return first.dayOnly || second.dayOnly || second.reported.isBefore(first.reported)
                    ? null
                    : Math.round(
                            Duration.between(first.reported, second.reported).toMinutes() / 60.0);
        }
    }

    /**
     * @param reported when it was first published
     * @param dayOnly  whether only the day of that is known
     */
    record Statement(long id, String stance, String content, String language, Instant reported, boolean dayOnly) {}

    /**
     * All answers of one actor to another.
     *
     * @param median  hours; null where no answer can be timed
     * @param untimed answers that {@code median} leaves out
     * @param newest  some of them, newest first
     */
    record Direction(
            Name asked,
            Name by,
            int count,
            @Nullable Long median,
            @Nullable Long fastest,
            @Nullable Long slowest,
            int untimed,
            List<Answer> newest) {}

    /** @param answers newest first */
    static Comparison of(List<Name> lanes, List<Answer> answers, boolean cut) {
        List<Direction> directions = new ArrayList<>();
        for (int asked = 0; asked < lanes.size(); asked++) {
            for (int by = 0; by < lanes.size(); by++) {
                if (asked != by) {
                    Direction direction = direction(lanes, asked, by, answers);
                    // Two actors face each other also where one never answers.
                    if (direction.count > 0 || lanes.size() == 2) {
                        directions.add(direction);
                    }
                }
            }
        }
        return new Comparison(List.copyOf(directions), cut);
    }

    private static Direction direction(List<Name> lanes, int asked, int by, List<Answer> all) {
        List<Answer> answers = all.stream()
                .filter(answer -> answer.asked == asked && answer.by == by)
                .toList();
        List<Long> hours = answers.stream()
                .map(Answer::hours)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return new Direction(
                lanes.get(asked),
                lanes.get(by),
                answers.size(),
                median(hours),
                hours.isEmpty() ? null : hours.getFirst(),
                hours.isEmpty() ? null : hours.getLast(),
                answers.size() - hours.size(),
                answers.stream().limit(SHOWN).toList());
    }

    /** Of an even number, the middle of the two in the middle. */
    private static @Nullable Long median(List<Long> sorted) {
        int middle = sorted.size() / 2;
        if (sorted.isEmpty()) {
            return null;
        }
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : Long.valueOf(Math.round((sorted.get(middle - 1) + sorted.get(middle)) / 2.0));
    }
}
