package org.marsad.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether two texts are one report, perhaps edited or shortened. Pure. */
final class SameReport {

    /** Least share of the shorter text's word shingles that the longer has too (A. Broder, 1997: containment). */
    private static final double CONTAINED = 0.5;

    /** The same where the headline is the same as well. */
    private static final double CONTAINED_UNDER_ONE_HEADLINE = 0.25;

    private static final int WORDS = 4;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private SameReport() {}

    record Told(String title, String body) {}

    static boolean of(Told one, Told other) {
        double contained = containment(one.body, other.body);
        boolean oneHeadline = !one.title.isBlank() && one.title.strip().equalsIgnoreCase(other.title.strip());
        return contained >= (oneHeadline ? CONTAINED_UNDER_ONE_HEADLINE : CONTAINED);
    }

    private static double containment(String one, String other) {
        Set<List<String>> shingles = shingles(one);
        Set<List<String>> others = shingles(other);
        return shingles.size() <= others.size() ? share(shingles, others) : share(others, shingles);
    }

    private static double share(Set<List<String>> shingles, Set<List<String>> others) {
        return shingles.isEmpty()
                ? 0
                : (double) shingles.stream().filter(others::contains).count() / shingles.size();
    }

    /** Of a text with fewer words than a shingle, all its words are one. */
    private static Set<List<String>> shingles(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            words.add(matcher.group());
        }
        Set<List<String>> shingles = new HashSet<>();
        for (int i = 0; i + WORDS <= words.size(); i++) {
            shingles.add(List.copyOf(words.subList(i, i + WORDS)));
        }
        if (shingles.isEmpty() && !words.isEmpty()) {
            shingles.add(words);
        }
        return shingles;
    }
}
