package org.marsad.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.marsad.date.Interval;

/**
 * Facts drawn on lanes: a mark for a day, a band as long as it is for a month or interval, a band to the edge for an open end.
 * Horizontal places are per cent in reading direction, vertical ones pixels.
 *
 * @param height of the whole drawing
 * @param foot   where the axis lies
 */
record LaneChart(int height, int foot, List<TimeScale.Tick> ticks, List<Lane> lanes, List<Band> gaps) {

    /** @param top of its ground; {@code name} stands above it */
    record Lane(Name name, int top, int height, List<Bar> bars, List<Dot> dots) {}

    /** A stretch of time; {@code label} says whether there is room for its date in words. */
    record Bar(Fact fact, double from, double length, int y, boolean label) {}

    /** A day, or several near each other where there is no more room: then {@code count} says how many. */
    record Dot(Fact fact, double at, int y, int count) {}

    record Band(double from, double length) {}

    private static final int NAME = 24;
    private static final int BAR = 20;
    private static final int DOT = 32;
    private static final int PAD = 6;
    private static final int MOST_ROWS = 3;

    /** Marks nearer than this go to the next row. */
    private static final double NEAR = 3;

    static LaneChart of(TimeScale scale, List<Name> names, List<Fact> facts, List<Gaps.Gap> gaps) {
        List<Lane> lanes = new ArrayList<>();
        int top = 0;
        for (int i = 0; i < names.size(); i++) {
            int number = i;
            Lane lane = lane(
                    scale,
                    names.get(i),
                    facts.stream().filter(fact -> fact.lane() == number).toList(),
                    top + NAME);
            lanes.add(lane);
            top = lane.top + lane.height;
        }
        return new LaneChart(
                top + 28,
                top,
                scale.ticks(),
                List.copyOf(lanes),
                gaps.stream()
                        .map(gap -> new Band(scale.start(gap.from()), scale.length(gap.from(), gap.to())))
                        .filter(band -> band.length > 0)
                        .toList());
    }

    private static Lane lane(TimeScale scale, Name name, List<Fact> facts, int top) {
        List<Bar> bars = new ArrayList<>();
        List<Dot> dots = new ArrayList<>();
        List<Double> barEnds = new ArrayList<>();
        List<Fact> days = new ArrayList<>();
        for (Fact fact : facts) {
            Interval when = fact.when();
            if (when == null || when.precision() == Interval.Precision.DAY) {
                days.add(fact);
            } else {
                bar(scale, fact, when, top, barEnds, bars);
            }
        }
        int dotsTop = top + PAD + barEnds.size() * BAR;
        int rows = place(scale, days, dotsTop, dots);
        int height = Math.max(44, PAD + barEnds.size() * BAR + rows * DOT + PAD);
        return new Lane(name, top, height, List.copyOf(bars), List.copyOf(dots));
    }

    private static void bar(TimeScale scale, Fact fact, Interval when, int top, List<Double> ends, List<Bar> bars) {
        LocalDate first = max(when.first(), scale.from());
        LocalDate last = min(when.last(), scale.to());
        if (first.isAfter(last)) {
            return;
        }
        double from = scale.start(first);
        double length = Math.max(1, scale.length(first, last));
        int row = 0;
        while (row < ends.size() && ends.get(row) > from - 0.5) {
            row++;
        }
        if (row == ends.size() && row > MOST_ROWS) {
            row = MOST_ROWS;
            ends.set(row, Math.max(ends.get(row), from + length));
        } else if (row == ends.size()) {
            ends.add(from + length);
        } else {
            ends.set(row, from + length);
        }
        bars.add(new Bar(fact, from, length, top + PAD + row * BAR, length > 26));
    }

    /** Gives each mark the first row in which nothing is near; beyond the last row it joins its neighbour. */
    private static int place(TimeScale scale, List<Fact> facts, int top, List<Dot> dots) {
        List<Integer> newest = new ArrayList<>();
        int rows = 0;
        for (Fact fact : facts) {
            double at = scale.middle(fact.day());
            if (!scale.holds(fact.day())) {
                continue;
            }
            int row = 0;
            while (row < newest.size() && dots.get(newest.get(row)).at > at - NEAR) {
                row++;
            }
            if (row < MOST_ROWS) {
                dots.add(new Dot(fact, at, top + 12 + row * DOT, 1));
                if (row == newest.size()) {
                    newest.add(dots.size() - 1);
                } else {
                    newest.set(row, dots.size() - 1);
                }
                rows = Math.max(rows, row + 1);
            } else {
                int last = newest.getLast();
                Dot joined = dots.get(last);
                dots.set(last, new Dot(joined.fact, joined.at, joined.y, joined.count + 1));
            }
        }
        return rows;
    }

    private static LocalDate max(@Nullable LocalDate day, LocalDate other) {
        return day == null || day.isBefore(other) ? other : day;
    }

    private static LocalDate min(@Nullable LocalDate day, LocalDate other) {
        return day == null || day.isAfter(other) ? other : day;
    }
}
