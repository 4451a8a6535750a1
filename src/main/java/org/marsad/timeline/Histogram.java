package org.marsad.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts a month, or a year where the months are too many to see, as bars; each leads to its days.
 *
 * @param tallest the bar with most
 * @param brush   the window looked at, where it is a part of the whole
 */
record Histogram(
        TimeScale scale,
        boolean years,
        List<Bar> bars,
        List<TimeScale.Tick> ticks,
        @Nullable Bar tallest,
        @Nullable Brush brush) {

    /** Pixels from the axis to the tallest bar's top. */
    static final int HEIGHT = 62;

    private static final int MOST_MONTHS = 144;

    /** @param inside whether it lies in the window looked at */
    record Bar(LocalDate first, LocalDate last, int count, double from, double length, int height, boolean inside) {}

    record Brush(double from, double length) {}

    /** Null where there is nothing to count. */
    static @Nullable Histogram of(List<Facts.Month> months, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (months.isEmpty()) {
            return null;
        }
        LocalDate first = months.getFirst().first();
        LocalDate last = months.getLast().first();
        boolean years = months(first, last) > MOST_MONTHS;
        TimeScale scale = years
                ? new TimeScale(
                        first.withDayOfYear(1),
                        last.withDayOfYear(1).plusYears(1).minusDays(1))
                : new TimeScale(first, last.plusMonths(1).minusDays(1));
        Map<LocalDate, Integer> counts = new TreeMap<>();
        months.forEach(month ->
                counts.merge(years ? month.first().withDayOfYear(1) : month.first(), month.count(), Integer::sum));
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        List<Bar> bars = new ArrayList<>();
        counts.forEach((start, count) -> {
            LocalDate end = (years ? start.plusYears(1) : start.plusMonths(1)).minusDays(1);
            double length = scale.length(start, end);
            boolean inside = (from == null || !end.isBefore(from)) && (to == null || !start.isAfter(to));
            int height = Math.max(1, Math.round((float) HEIGHT * count / most));
            bars.add(new Bar(start, end, count, scale.start(start) + length * 0.12, length * 0.76, height, inside));
        });
        return new Histogram(
                scale,
                years,
                List.copyOf(bars),
                years(scale),
                bars.stream().max(Comparator.comparingInt(Bar::count)).orElse(null),
                brush(scale, from, to));
    }

    private static long months(LocalDate first, LocalDate last) {
        return 12L * (last.getYear() - first.getYear()) + last.getMonthValue() - first.getMonthValue() + 1;
    }

    /** Years are labelled even where bars are months: a dozen labels a year would be unreadable. */
    private static List<TimeScale.Tick> years(TimeScale scale) {
        int step = Math.ceilDiv(scale.to().getYear() - scale.from().getYear() + 1, 14);
        List<TimeScale.Tick> ticks = new ArrayList<>();
        for (int year = scale.from().getYear(); year <= scale.to().getYear(); year += step) {
            LocalDate start = LocalDate.of(year, 1, 1);
            LocalDate day = start.isBefore(scale.from()) ? scale.from() : start;
            double at = scale.start(day);
            if (ticks.isEmpty() || at - ticks.getLast().from() > 4) {
                ticks.add(new TimeScale.Tick(at, 0, day, TimeScale.Unit.YEAR, ticks.size() % 2 == 1));
            }
        }
        return List.copyOf(ticks);
    }

    private static @Nullable Brush brush(TimeScale scale, @Nullable LocalDate from, @Nullable LocalDate to) {
        LocalDate first = from == null || from.isBefore(scale.from()) ? scale.from() : from;
        LocalDate last = to == null || to.isAfter(scale.to()) ? scale.to() : to;
        boolean all = first.equals(scale.from()) && last.equals(scale.to());
        return all || first.isAfter(last) ? null : new Brush(scale.start(first), scale.length(first, last));
    }
}
