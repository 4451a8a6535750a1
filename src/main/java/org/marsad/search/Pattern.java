package org.marsad.search;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression of PostgreSQL that finds in an unfolded text where about a sought word stands, so that only the
 * lines around it leave the database. It may find too much; what is marked is decided word by word.
 */
final class Pattern {

    private static final int MOST_WORDS = 12;
    private static final int MOST_LETTERS = 24;

    /** Letters that folding makes one. */
    private static final Map<String, String> FORMS =
            Map.of("ا", "[اأإآٱ]", "ي", "[يىئی]", "ه", "[هةە]", "و", "[وؤ]", "ك", "[كک]");

    private static final String UNSEEN = "['’‘ʿʾ`ـ\u064B-\u0652\u0670]?";

    private Pattern() {}

    /** Null where nothing is sought. */
    static @Nullable String of(List<Sought> sought) {
        return sought.isEmpty()
                ? null
                : sought.stream().limit(MOST_WORDS).map(Pattern::of).collect(Collectors.joining("|"));
    }

    private static String of(Sought sought) {
        String letters = sought.prefix()
                ? sought.token().surface()
                : common(sought.token().surface(), sought.token().stem());
        String word = letters.codePoints()
                .limit(MOST_LETTERS)
                .mapToObj(Character::toString)
                .map(letter -> FORMS.getOrDefault(letter, letter))
                .collect(Collectors.joining(UNSEEN));
        // Arabic joins letters in front of a word.
        return letters.charAt(0) < 0x0600 ? "\\m" + word : word;
    }

    /** What a stem shares with its word: fabri of fabricate and fabric, deni and not deny. */
    private static String common(String surface, String stem) {
        if (surface.contains(stem)) {
            return stem;
        }
        int same = 0;
        while (same < Math.min(surface.length(), stem.length()) && surface.charAt(same) == stem.charAt(same)) {
            same++;
        }
        return same < 2 ? surface : surface.substring(0, same);
    }
}
