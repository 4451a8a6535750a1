package org.marsad.timeline;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Places days of a window on a line of 100 per cent, in reading direction. Both ends are inclusive. */
record TimeScale(LocalDate from, LocalDate to) {

    /** More labels than this would touch each other. */
    private static final int MOST_TICKS = 14;

    /** Longer windows are told in years. */
    private static final int MONTHS_SHOWN = 30;

    /** Shorter ones in days. */
    private static final int DAYS_SHOWN = 45;

    /**
     * @param from   where it begins; {@code length} is how long it is
     * @param minor  whether a narrow page leaves its label out
     */
    record Tick(double from, double length, LocalDate day, Unit unit, boolean minor) {}

    enum Unit {
        DAY,
        MONTH,
        YEAR
    }

    long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Where a day begins. */
    double start(LocalDate day) {
        return 100.0 * Math.clamp(ChronoUnit.DAYS.between(from, day), 0, days()) / days();
    }

    double middle(LocalDate day) {
        return start(day) + 50.0 / days();
    }

    /** How long the part of a stretch within the window is, both ends inclusive. */
    double length(LocalDate first, LocalDate last) {
        return Math.max(0, start(last.plusDays(1)) - start(first));
    }

    List<Tick> ticks() {
        List<LocalDate> starts = new ArrayList<>();
        Unit unit;
        long months = ChronoUnit.MONTHS.between(YearMonth.from(from), YearMonth.from(to)) + 1;
        if (days() <= DAYS_SHOWN) {
            unit = Unit.DAY;
            long step = Math.ceilDiv(days(), MOST_TICKS);
            for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(step)) {
                starts.add(day);
            }
        } else if (months <= MONTHS_SHOWN) {
            unit = Unit.MONTH;
            long step = Math.ceilDiv(months, MOST_TICKS);
            for (LocalDate day = from.withDayOfMonth(1); !day.isAfter(to); day = day.plusMonths(step)) {
                starts.add(day);
            }
        } else {
            unit = Unit.YEAR;
            long step = Math.ceilDiv(to.getYear() - from.getYear() + 1L, MOST_TICKS);
            for (LocalDate day = from.withDayOfYear(1); !day.isAfter(to); day = day.plusYears(step)) {
                starts.add(day);
            }
        }
        int kept = Math.ceilDiv(starts.size(), 6);
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            LocalDate end = i + 1 < starts.size() ? starts.get(i + 1).minusDays(1) : to;
            ticks.add(new Tick(start(starts.get(i)), length(starts.get(i), end), starts.get(i), unit, i % kept != 0));
        }
        return List.copyOf(ticks);
    }
}
