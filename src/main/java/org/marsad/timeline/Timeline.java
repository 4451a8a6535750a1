package org.marsad.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The timeline of some entities in some days: drawn, in words, and what it leaves out.
 *
 * @param from      of the window; {@code to} is inclusive
 * @param published whether facts stand on the day they were first reported
 * @param facts     newest first
 * @param cut       whether there are more than are shown
 * @param histogram null where there is nothing dated at all
 */
record Timeline(
        List<Name> lanes,
        LocalDate from,
        LocalDate to,
        boolean published,
        List<Fact> facts,
        boolean cut,
        int limit,
        @Nullable Histogram histogram,
        LaneChart chart,
        Gaps gaps) {

    /** Facts of one date, in their lanes. */
    record Day(String edtf, String basis, List<List<Fact>> lanes) {

        public int count() {
            return lanes.stream().mapToInt(List::size).sum();
        }
    }

    public List<Day> days() {
        Map<String, List<Fact>> byDate = new LinkedHashMap<>();
        facts.forEach(fact ->
                byDate.computeIfAbsent(fact.edtf(), edtf -> new ArrayList<>()).add(fact));
        List<Day> days = new ArrayList<>();
        byDate.forEach((edtf, same) -> {
            List<List<Fact>> inLanes = new ArrayList<>();
            for (int i = 0; i < lanes.size(); i++) {
                int lane = i;
                inLanes.add(same.stream().filter(fact -> fact.lane() == lane).toList());
            }
            days.add(new Day(edtf, same.getFirst().basis(), inLanes));
        });
        return days;
    }

    /** How soon a lane's facts were first reported, in per cent of those that have an end. */
    record Lag(Name name, int sameDay, int nextDay, int week, int later, int count) {}

    public List<Lag> lags() {
        List<Lag> lags = new ArrayList<>();
        for (int i = 0; i < lanes.size(); i++) {
            int lane = i;
            List<Long> days = facts.stream()
                    .filter(fact -> fact.lane() == lane && !fact.basis().equals("publication"))
                    .map(Fact::lag)
                    .filter(java.util.Objects::nonNull)
                    .toList();
            if (!days.isEmpty()) {
                lags.add(new Lag(
                        lanes.get(i),
                        share(days, 0, 0),
                        share(days, 1, 1),
                        share(days, 2, 7),
                        share(days, 8, Long.MAX_VALUE),
                        days.size()));
            }
        }
        return lags;
    }

    private static int share(List<Long> days, long least, long most) {
        return (int) Math.round(
                100.0 * days.stream().filter(lag -> lag >= least && lag <= most).count() / days.size());
    }

    /** How many facts are dated how precisely. */
    public Map<String, Integer> precisions() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String precision : List.of("day", "interval", "month", "season", "year", "open")) {
            int count = (int) facts.stream()
                    .filter(fact -> fact.precision().equals(precision))
                    .count();
            if (count > 0) {
                counts.put(precision, count);
            }
        }
        return counts;
    }

    public int outlets() {
        return facts.stream().mapToInt(fact -> fact.corr().outlets()).max().orElse(0);
    }

    /** Windows before and after this one, as long as it is. */
    public LocalDate earlierFrom() {
        return from.minusDays(length());
    }

    public LocalDate earlierTo() {
        return from.minusDays(1);
    }

    public LocalDate laterFrom() {
        return to.plusDays(1);
    }

    public LocalDate laterTo() {
        return to.plusDays(length());
    }

    /** Twice as long, about the same middle. */
    public LocalDate widerFrom() {
        return from.minusDays(Math.max(1, length() / 2));
    }

    public LocalDate widerTo() {
        return to.plusDays(Math.max(1, length() / 2));
    }

    private long length() {
        return new TimeScale(from, to).days();
    }
}
