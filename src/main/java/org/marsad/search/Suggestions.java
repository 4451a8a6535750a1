package org.marsad.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import org.marsad.claim.Stance;

/** How a query that is being typed may go on: a name of the gazetteer, a field, a stance. Pure. */
final class Suggestions {

    private static final int MOST = 8;
    private static final int LONGEST = 300;
    private static final int SHORTEST = 2;
    /** A name is known by the words that end the query, and by fewer of them where these begin none. */
    private static final int MOST_WORDS = 4;

    private static final java.util.regex.Pattern LAST =
            java.util.regex.Pattern.compile("(?:(?<field>\\p{L}+):)?(?<value>[\"“«]?[^\"“”«»:()|]*)$");

    private Suggestions() {}

    /** Whole queries, each the text with its end completed. */
    static List<String> of(String text, Names names) {
        Matcher last = LAST.matcher(text);
        if (text.length() > LONGEST || !last.find()) {
            return List.of();
        }
        Field field = last.group("field") == null ? null : Field.named(last.group("field"));
        String value = last.group("value");
        String before = text.substring(0, last.start("value"));
        Set<String> found = new LinkedHashSet<>();
        if (field == Field.STANCE) {
            Arrays.stream(Stance.values())
                    .map(stance -> stance.name().toLowerCase(Locale.ROOT))
                    .filter(stance -> stance.startsWith(value.toLowerCase(Locale.ROOT)))
                    .forEach(stance -> found.add(before + stance));
        } else if (field == null || field == Field.ENTITY || field == Field.SPEAKER || field == Field.VIA) {
            names(before, value, names, found);
            if (field == null) {
                fields(text, found);
            }
        }
        return found.stream().limit(MOST).toList();
    }

    private static void names(String before, String value, Names names, Set<String> found) {
        List<Integer> starts = new ArrayList<>();
        for (int i = value.length() - 1; i >= 0 && starts.size() < MOST_WORDS; i--) {
            if (value.charAt(i) != ' ' && (i == 0 || value.charAt(i - 1) == ' ')) {
                starts.add(i);
            }
        }
        for (int i = starts.size() - 1; i >= 0 && found.isEmpty(); i--) {
            String beginning = value.substring(starts.get(i)).replaceAll("^[\"“«-]", "");
            String head = before + value.substring(0, starts.get(i));
            if (beginning.strip().length() >= SHORTEST) {
                names.beginning(beginning, MOST)
                        .forEach(name -> found.add(head + "\"" + name.text().replace("\"", "") + "\""));
            }
        }
    }

    private static void fields(String text, Set<String> found) {
        int blank = text.lastIndexOf(' ');
        String word = text.substring(blank + 1).toLowerCase(Locale.ROOT);
        if (word.length() >= SHORTEST) {
            Arrays.stream(Field.values())
                    .map(Field::word)
                    .filter(name -> name.startsWith(word))
                    .forEach(name -> found.add(text.substring(0, blank + 1) + name + ":"));
        }
    }
}
