package org.marsad.timeline;

import java.util.ArrayList;
import java.util.List;

/**
 * A ladder drawn: a mark for each step, a line from each to the next. Horizontal places are per cent in reading direction,
 * vertical ones pixels; the highest rung is on top.
 */
record LadderChart(List<Integer> rungs, List<TimeScale.Tick> ticks, List<Line> lines, List<Mark> marks) {

    /** Height of a rung; the style sheet sets the same for their names. */
    static final int RUNG = 24;

    static final int FOOT = Ladder.RUNGS.size() * RUNG + 2;
    static final int HEIGHT = FOOT + 20;

    record Line(double fromX, double toX, int fromY, int toY, boolean anonymous) {}

    /** @param denied whether the group denied it: its cross stands beside it */
    record Mark(Step step, double at, int y, boolean denied) {}

    static LadderChart of(TimeScale scale, Ladder ladder) {
        List<Line> lines = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        List<Step> steps = ladder.steps().stream()
                .filter(step -> scale.holds(step.first()))
                .toList();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            double at = scale.middle(step.first());
            double next = i + 1 < steps.size() ? scale.middle(steps.get(i + 1).first()) : 100;
            lines.add(new Line(at, next, y(step), y(step), step.anonymous()));
            if (i + 1 < steps.size()) {
                lines.add(new Line(
                        next,
                        next,
                        y(step),
                        y(steps.get(i + 1)),
                        steps.get(i + 1).anonymous()));
            }
            marks.add(new Mark(step, at, y(step), !step.denials().isEmpty()));
        }
        List<Integer> rungs = new ArrayList<>();
        for (int i = 0; i < Ladder.RUNGS.size(); i++) {
            rungs.add(i * RUNG + RUNG / 2);
        }
        return new LadderChart(List.copyOf(rungs), scale.ticks(), List.copyOf(lines), List.copyOf(marks));
    }

    private static int y(Step step) {
        return (Ladder.RUNGS.size() - 1 - step.level()) * RUNG + RUNG / 2;
    }

    public int height() {
        return HEIGHT;
    }

    public int foot() {
        return FOOT;
    }
}
