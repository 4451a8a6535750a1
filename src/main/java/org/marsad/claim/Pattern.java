package org.marsad.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A phrase of the codebook: words, alternatives, endings, classes and short gaps. */
final class Pattern {

    private static final int GAP = 3;

    /** One place of the phrase: exact words and beginnings of words; a gap where both are empty. */
    private record Place(Set<String> words, List<String> beginnings) {

        boolean isGap() {
            return words.isEmpty() && beginnings.isEmpty();
        }

        boolean fits(String word) {
            if (words.contains(word)) {
                return true;
            }
            for (String beginning : beginnings) {
                if (word.startsWith(beginning)) {
                    return true;
                }
            }
            return false;
        }
    }

    private final List<Place> places;

    private Pattern(List<Place> places) {
        this.places = places;
    }

    static Pattern parse(String phrase, Map<String, Set<String>> classes) {
        List<Place> places = new ArrayList<>();
        for (String part : phrase.strip().split("\\s+")) {
            if (part.equals("..")) {
                places.add(new Place(Set.of(), List.of()));
            } else if (part.startsWith("$")) {
                places.add(new Place(classes.getOrDefault(part.substring(1), Set.of()), List.of()));
            } else {
                places.add(place(part));
            }
        }
        return new Pattern(List.copyOf(places));
    }

    private static Place place(String part) {
        List<String> words = new ArrayList<>();
        List<String> beginnings = new ArrayList<>();
        for (String word : part.split("/")) {
            if (word.endsWith("*")) {
                beginnings.add(Fold.fold(word.substring(0, word.length() - 1)));
            } else {
                words.add(Fold.fold(word));
            }
        }
        return new Place(Set.copyOf(words), List.copyOf(beginnings));
    }

    /** The words it may begin with; beginnings end in {@code *}. */
    List<String> openings() {
        Place first = places.getFirst();
        List<String> openings = new ArrayList<>(first.words());
        first.beginnings().forEach(beginning -> openings.add(beginning + "*"));
        return openings;
    }

    /** One past the last token of the phrase where it stands at this token; -1 where it does not. */
    int match(Passage passage, int at, int limit) {
        return match(passage, at, limit, 0);
    }

    /** Whether its first word stands at this token and the rest where another stretch begins: "اكد X مقتل". */
    boolean matchParted(Passage passage, int at, int from, int limit) {
        if (places.size() < 2 || match(passage, at, at + 1, 0, 1) < 0) {
            return false;
        }
        int next = places.get(1).isGap() && places.size() > 2 ? 2 : 1;
        return match(passage, from, limit, next) >= 0;
    }

    private int match(Passage passage, int at, int limit, int number) {
        return match(passage, at, limit, number, places.size());
    }

    private int match(Passage passage, int at, int limit, int number, int stop) {
        if (number == stop) {
            return at;
        }
        Place place = places.get(number);
        if (place.isGap()) {
            for (int skip = 0; skip <= GAP; skip++) {
                int end = match(passage, at + skip, limit, number + 1, stop);
                if (end >= 0) {
                    return end;
                }
            }
            return -1;
        }
        if (at >= limit
                || (!place.fits(passage.norm(at))
                        && !(number == 0 && place.fits(ArabicWords.unjoined(passage.norm(at)))))) {
            return -1;
        }
        return match(passage, at + 1, limit, number + 1, stop);
    }
}
