package org.marsad.lexeme;

import java.util.List;

/**
 * Light stemming of folded Arabic words after light10 (Larkey, Ballesteros and Connell 2007): "and" and the article with
 * what is joined to it go in front, endings of number, gender and possession behind. Two departures: God's name stays
 * whole, and ‑an stays on short words, of which many are countries (لبنان, ايران, سودان).
 *
 * <p>A single "with" or "for" in front is left on, since too many words begin with those letters; {@link #joined} gives the
 * forms that a query has to ask for besides.
 */
final class ArabicStem {

    private static final String GOD = "الله";
    private static final List<String> ARTICLES = List.of("وال", "بال", "كال", "فال", "ال", "لل");
    private static final List<String> ENDINGS = List.of("ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي");
    private static final int SHORTEST = 2;
    private static final int SHORTEST_BEFORE_AN = 4;
    private static final int SHORTEST_BEHIND_AND = 3;
    private static final int SHORTEST_JOINED = 3;

    private ArabicStem() {}

    static boolean isArabic(String word) {
        return !word.isEmpty() && word.chars().allMatch(c -> c >= 0x0600 && c <= 0x06FF && Character.isLetter(c));
    }

    static String of(String word) {
        if (word.endsWith(GOD) && word.length() <= GOD.length() + 2) {
            return GOD;
        }
        return withoutEndings(withoutArticle(withoutAnd(word)));
    }

    private static String withoutAnd(String word) {
        return word.startsWith("و") && word.length() > SHORTEST_BEHIND_AND ? word.substring(1) : word;
    }

    private static String withoutArticle(String word) {
        for (String article : ARTICLES) {
            if (word.startsWith(article) && word.length() - article.length() >= SHORTEST) {
                return word.substring(article.length());
            }
        }
        return word;
    }

    private static String withoutEndings(String word) {
        String rest = word;
        for (String ending : ENDINGS) {
            int left = rest.length() - ending.length();
            if (rest.endsWith(ending) && left >= (ending.equals("ان") ? SHORTEST_BEFORE_AN : SHORTEST)) {
                rest = rest.substring(0, left);
            }
        }
        return rest;
    }

    /** The stem with "with" and "for" written to it, where that can be told from another word. */
    static List<String> joined(String stem) {
        return stem.length() < SHORTEST_JOINED ? List.of() : List.of("ب" + stem, "ل" + stem);
    }
}
