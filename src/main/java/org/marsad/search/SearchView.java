package org.marsad.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of results.
 *
 * @param text     the query's, with what could not be read marked; empty where all could
 * @param parts    what was read, each with the query that would be left without it
 * @param results  null where nothing was searched
 * @param byNames  whether words also find what they name
 * @param current  the kept search whose results these are; null where it is none
 * @param saved    the searches that the reader may open
 * @param notices  ends of keys of messages
 */
record SearchView(
        Query query,
        Marked text,
        List<Part> parts,
        List<Problem> problems,
        List<Translated.Understood> understood,
        @Nullable Results results,
        Target target,
        boolean byRank,
        boolean byNames,
        @Nullable SavedSearch current,
        List<SavedSearch> saved,
        List<String> notices) {

    record Part(String text, String without) {}

    static List<Part> parts(Query query) {
        List<Part> parts = new ArrayList<>();
        for (Node node : query.parts()) {
            parts.add(new Part(node.place().in(query.text()), without(query.text(), node.place())));
        }
        return List.copyOf(parts);
    }

    private static String without(String text, Place place) {
        return (text.substring(0, place.from()) + " " + text.substring(place.to()))
                .strip()
                .replaceAll("\\s+", " ");
    }

    static Marked marked(String text, List<Problem> problems) {
        List<Marked.Piece> pieces = new ArrayList<>();
        int at = 0;
        List<Problem> inOrder = problems.stream()
                .sorted(Comparator.comparingInt(
                        (Problem problem) -> problem.place().from()))
                .toList();
        for (Problem problem : inOrder) {
            Place place = problem.place();
            if (place.from() < at || place.from() == place.to()) {
                continue;
            }
            if (place.from() > at) {
                pieces.add(new Marked.Piece(text.substring(at, place.from()), false));
            }
            pieces.add(new Marked.Piece(place.in(text), true));
            at = place.to();
        }
        if (at < text.length()) {
            pieces.add(new Marked.Piece(text.substring(at), false));
        }
        return new Marked(List.copyOf(pieces));
    }
}
