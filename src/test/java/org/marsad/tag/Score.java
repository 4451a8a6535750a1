package org.marsad.tag;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Precision and recall of mentions (same place, same entity) and of the entities of each article. */
final class Score {

    /** A marked or found mention, its place in UTF-16 units. */
    record Place(String entity, int start, int end) {}

    private int articles;
    private int gold;
    private int found;
    private int right;
    private int goldEntities;
    private int foundEntities;
    private int rightEntities;
    private final Set<String> faults = new TreeSet<>();

    void add(String id, String text, Set<Place> expected, Set<Place> tagged) {
        articles++;
        gold += expected.size();
        found += tagged.size();
        right += common(expected, tagged).size();
        Set<String> expectedEntities = entities(expected);
        Set<String> taggedEntities = entities(tagged);
        goldEntities += expectedEntities.size();
        foundEntities += taggedEntities.size();
        rightEntities += common(expectedEntities, taggedEntities).size();
        expected.stream().filter(place -> !tagged.contains(place)).forEach(place -> fault(id, "missed", place, text));
        tagged.stream().filter(place -> !expected.contains(place)).forEach(place -> fault(id, "wrong", place, text));
    }

    double recall() {
        return (double) right / gold;
    }

    double precision() {
        return (double) right / found;
    }

    double entityRecall() {
        return (double) rightEntities / goldEntities;
    }

    double entityPrecision() {
        return (double) rightEntities / foundEntities;
    }

    int gold() {
        return gold;
    }

    int articles() {
        return articles;
    }

    Set<String> faults() {
        return faults;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d articles, %d mentions: recall %.4f, precision %.4f; entities by article: recall %.4f, precision %.4f",
                articles,
                gold,
                recall(),
                precision(),
                entityRecall(),
                entityPrecision());
    }

    private void fault(String id, String what, Place place, String text) {
        faults.add(id + " " + what + " " + place.entity() + ": " + text.substring(place.start(), place.end()));
    }

    private static Set<String> entities(Set<Place> places) {
        Set<String> entities = new HashSet<>();
        places.forEach(place -> entities.add(place.entity()));
        return entities;
    }

    private static <T> Set<T> common(Set<T> one, Set<T> other) {
        Set<T> common = new HashSet<>(one);
        common.retainAll(other);
        return common;
    }
}
