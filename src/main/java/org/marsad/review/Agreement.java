package org.marsad.review;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far two coders agree: Cohen's kappa, (pₒ − pₑ) / (1 − pₑ), where pₒ is the share of items on which they agree and pₑ the
 * share that two who chose at random, each as often as she did, would agree on. J. Cohen, "A coefficient of agreement for
 * nominal scales", Educational and Psychological Measurement 20 (1960), 37–46.
 *
 * @param items    that both have coded
 * @param observed pₒ; null without items
 * @param kappa    null without items, and where chance alone would agree on all
 */
record Agreement(
        int items, @Nullable Double observed, @Nullable Double kappa) {

    /** What the first and the second coder called one item. */
    record Pair(String first, String second) {}

    static Agreement of(List<Pair> pairs) {
        if (pairs.isEmpty()) {
            return new Agreement(0, null, null);
        }
        Map<String, Integer> first = new HashMap<>();
        Map<String, Integer> second = new HashMap<>();
        int same = 0;
        for (Pair pair : pairs) {
            first.merge(pair.first, 1, Integer::sum);
            second.merge(pair.second, 1, Integer::sum);
            same += pair.first.equals(pair.second) ? 1 : 0;
        }
        double n = pairs.size();
        Set<String> labels = new HashSet<>(first.keySet());
        labels.retainAll(second.keySet());
        double byChance = labels.stream()
                .mapToDouble(label -> first.getOrDefault(label, 0) / n * (second.getOrDefault(label, 0) / n))
                .sum();
        double observed = same / n;
        return new Agreement(pairs.size(), observed, byChance >= 1 ? null : (observed - byChance) / (1 - byChance));
    }
}
