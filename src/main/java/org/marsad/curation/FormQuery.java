package org.marsad.curation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Ways to write names as a text-search query that finds every article whose words hold one of them, and some more: words
 * stand in any order. Letters that Arabic joins in front, and the English 's, are allowed for.
 */
final class FormQuery {

    private static final Pattern NO_SOUND = Pattern.compile("[\\p{Mn}\u0640'\u2018\u2019\u02BE\u02BF\u02BC`\u00B4]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final List<String> JOINED = List.of("", "و", "ف", "ب", "ك", "ل", "وب", "ول", "وك", "فب", "فل", "فك");
    private static final List<String> JOINED_WITH_ARTICLE = List.of("لل", "ولل", "فلل");

    private FormQuery() {}

    /** For {@code to_tsquery}; empty where no form holds a word. */
    static String of(Collection<String> forms) {
        Set<String> queries = new LinkedHashSet<>();
        for (String form : forms) {
            List<String> words = words(form);
            if (!words.isEmpty()) {
                queries.add(query(words));
            }
        }
        return String.join(" | ", queries);
    }

    private static List<String> words(String form) {
        String composed = Normalizer.normalize(form, Normalizer.Form.NFC);
        return BETWEEN_WORDS
                .splitAsStream(NO_SOUND.matcher(composed).replaceAll(""))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String query(List<String> words) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            parts.add(either(i == 0 ? joined(words.get(i)) : ending(words.get(i))));
        }
        return "(" + String.join(" & ", parts) + ")";
    }

    private static Set<String> joined(String word) {
        if (!isArabic(word)) {
            return ending(word);
        }
        Set<String> spellings = new LinkedHashSet<>();
        JOINED.forEach(letters -> spellings.add(letters + word));
        if (word.startsWith("ال")) {
            JOINED_WITH_ARTICLE.forEach(letters -> spellings.add(letters + word.substring(2)));
        }
        return spellings;
    }

    /** The index holds "Hezbollah's" without its apostrophe. */
    private static Set<String> ending(String word) {
        return isArabic(word) ? Set.of(word) : new LinkedHashSet<>(List.of(word, word + "s"));
    }

    private static boolean isArabic(String word) {
        return Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.ARABIC;
    }

    private static String either(Set<String> spellings) {
        return spellings.stream().collect(Collectors.joining(" | ", "(", ")"));
    }
}
