package org.marsad.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The ladders of some groups within some days.
 *
 * @param cut whether there were more claims than are looked at, so that the oldest are missing
 */
record Tracker(List<Ladder> ladders, LocalDate from, LocalDate to, List<Commitment> commitments, boolean cut) {

    /**
     * @param said  newest first
     * @param asked null ends are those of what was found
     */
    static Tracker of(
            List<Long> ids, List<Name> names, List<Said> said, Window asked, String language, LocalDate today) {
        boolean cut = said.size() > TrackerRows.MOST;
        List<Said> kept = cut ? said.subList(0, TrackerRows.MOST) : said;
        Map<Long, List<Said>> byGroup = kept.stream().collect(Collectors.groupingBy(Said::group));
        List<Ladder> ladders = IntStream.range(0, ids.size())
                .mapToObj(i -> Ladder.of(names.get(i), byGroup.getOrDefault(ids.get(i), List.of()), language))
                .toList();
        TreeSet<LocalDate> days = ladders.stream()
                .flatMap(ladder -> ladder.steps().stream())
                .map(Step::first)
                .collect(Collectors.toCollection(TreeSet::new));
        LocalDate to = asked.to() != null
                ? asked.to()
                : days.isEmpty() ? today : days.last().plusDays(10);
        LocalDate from = asked.from() != null
                ? asked.from()
                : days.isEmpty() ? to.minusYears(1) : days.first().minusDays(10);
        List<Commitment> commitments = new ArrayList<>();
        ladders.forEach(ladder -> commitments.addAll(Commitment.of(ladder, today)));
        return new Tracker(ladders, from.isAfter(to) ? to : from, to, List.copyOf(commitments), cut);
    }

    public List<String> rungs() {
        return Ladder.RUNGS;
    }

    public LadderChart chart(Ladder ladder) {
        return LadderChart.of(new TimeScale(from, to), ladder);
    }

    /** How many groups stand on each rung now. */
    public Map<String, Integer> standing() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Ladder.RUNGS.forEach(rung -> counts.put(rung, 0));
        for (Ladder ladder : ladders) {
            Step now = ladder.now();
            if (now != null) {
                counts.merge(now.stance(), 1, Integer::sum);
            }
        }
        return counts;
    }

    public boolean empty() {
        return ladders.stream().allMatch(ladder -> ladder.steps().isEmpty());
    }
}
