package org.marsad.story;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which of some words may be an outlet's name, the longest first. Pure. */
final class CreditNames {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{Mn}'’.-]+");
    private static final int MOST_WORDS = 8;

    /** Stands in front of Arabic outlets' names, or is left out there. */
    private static final List<String> HEADS = List.of("وكالة", "صحيفة", "قناة", "موقع", "شبكة", "جريدة", "إذاعة");

    private static final Pattern HEAD = Pattern.compile(
            "^(?:[ولب]*ال|[ولب])?(?:وكالة|صحيفة|قناة|موقع|شبكة|جريدة|إذاعة|تلفزيون|مراسل)(?: (?:الأنباء|الانباء|أنباء))? (?=\\S)");

    private CreditNames() {}

    /** @param at where the words begin in the body; -1 where they stand elsewhere */
    static List<CreditCue.Name> of(String words, int at) {
        List<int[]> spans = new ArrayList<>();
        Matcher matcher = WORD.matcher(words);
        while (matcher.find() && spans.size() < MOST_WORDS) {
            spans.add(new int[] {matcher.start(), matcher.end()});
        }
        List<CreditCue.Name> names = new ArrayList<>();
        for (int length = spans.size(); length > 0; length--) {
            for (int from = 0; from + length <= spans.size(); from++) {
                int start = spans.get(from)[0];
                int end = trimmed(words, spans.get(from + length - 1)[1]);
                String surface = words.substring(start, end);
                if (from == 0 || !isArabic(surface)) {
                    for (String key : keys(surface)) {
                        names.add(new CreditCue.Name(key, surface, at < 0 ? -1 : at + start, at < 0 ? -1 : at + end));
                    }
                }
            }
        }
        return List.copyOf(names);
    }

    private static int trimmed(String words, int end) {
        return end > 0 && ".-'’".indexOf(words.charAt(end - 1)) >= 0 ? end - 1 : end;
    }

    private static List<String> keys(String surface) {
        if (!isArabic(surface)) {
            // With its article, which is a part of some names; without it is the next shorter one.
            return surface.length() < 2 ? List.of() : List.of(surface);
        }
        List<String> keys = new ArrayList<>();
        for (String form : forms(surface)) {
            String bare = HEAD.matcher(form).replaceFirst("");
            keys.add(form);
            if (!bare.equals(form)) {
                keys.add(bare);
            }
            HEADS.forEach(head -> keys.add(head + " " + bare));
        }
        return keys.stream().filter(key -> key.length() > 2).distinct().toList();
    }

    /** With and without a preposition that is written on. */
    private static List<String> forms(String surface) {
        if (surface.length() > 4 && surface.startsWith("لل")) {
            return List.of(surface, "ال" + surface.substring(2));
        }
        return surface.length() > 4 && "لبو".indexOf(surface.charAt(0)) >= 0
                ? List.of(surface, surface.substring(1))
                : List.of(surface);
    }

    private static boolean isArabic(String surface) {
        return !surface.isEmpty() && Character.UnicodeScript.of(surface.charAt(0)) == Character.UnicodeScript.ARABIC;
    }
}
