package org.marsad.article;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an edit took out of a text that a reader would miss: numbers, quotations and attributions. Pure.
 *
 * @param numbers      as written, that stand nowhere in the later text
 * @param quotations   the words between quotation marks that stand nowhere in the later text
 * @param attributions sources credited by "according to", "told", "said", «وفقا لـ», «قال» and the like that are credited no more
 */
public record Losses(List<String> numbers, List<String> quotations, List<String> attributions) {

    private static final int MOST = 20;
    private static final int LONGEST_QUOTATION = 600;

    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}+(?:[.,٫٬:]\\p{Nd}+)*\\s?[%٪]?");

    private static final Pattern QUOTATION = Pattern.compile("[“\"«„]([^“”\"«»„]{2," + LONGEST_QUOTATION + "})[”\"»]");

    /** A name: words in capitals, or the few words before or behind an Arabic verb. */
    private static final String NAME = "((?:\\p{Lu}[\\p{L}'’-]+(?:\\s+(?:al|of|the|bin|ibn|for)\\b)?[\\s-]?){1,6})";

    private static final String SOMEONE =
            "((?:an?|the|two|three|four|several|some)\\s+(?:[\\p{L}'’-]+\\s+){0,5}?(?:officials?|sources?|spokes(?:man|woman|person)|ministry|minister|commanders?|statement|aides?|group|diplomats?|witnesses))";

    private static final List<Pattern> ATTRIBUTIONS = List.of(
            Pattern.compile("\\b(?i:according to|citing|cited|told|quoting)\\s+(?:" + NAME + "|" + SOMEONE + ")"),
            Pattern.compile("(?:" + NAME + "|(?i:" + SOMEONE
                    + "))\\s*,?\\s*(?:said|says|told|reported|stated|announced|denied|claimed)\\b"),
            Pattern.compile(
                    "(?:وفقا|وفقًا|وفقاً|بحسب|حسب|نقلا عن|نقلًا عن|نقلاً عن|حسبما (?:قال|ذكر|أعلن))\\s+(?:ل)?([\\p{L}\\p{M}]+(?:\\s+[\\p{L}\\p{M}]+){0,2})"),
            Pattern.compile(
                    "\\b(?:و)?(?:قال|قالت|صرح|صرحت|ذكر|ذكرت|أعلن|أعلنت|أكد|أكدت|نفى|نفت|أفاد|أفادت)\\s+([\\p{L}\\p{M}]+(?:\\s+[\\p{L}\\p{M}]+){0,2})",
                    Pattern.UNICODE_CHARACTER_CLASS));

    public static final Losses NONE = new Losses(List.of(), List.of(), List.of());

    public static Losses of(String before, String after) {
        return new Losses(
                gone(before, after, Losses::numbers),
                gone(before, after, Losses::quotations),
                gone(before, after, Losses::attributions));
    }

    public boolean none() {
        return numbers.isEmpty() && quotations.isEmpty() && attributions.isEmpty();
    }

    private static List<String> gone(String before, String after, Function<String, List<String>> finder) {
        Set<String> still = new LinkedHashSet<>();
        finder.apply(after).forEach(found -> still.add(folded(found)));
        Set<String> told = new LinkedHashSet<>();
        List<String> gone = new ArrayList<>();
        for (String found : finder.apply(before)) {
            String folded = folded(found);
            if (!still.contains(folded) && told.add(folded) && gone.size() < MOST) {
                gone.add(found);
            }
        }
        return List.copyOf(gone);
    }

    private static List<String> numbers(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(found -> found.group().strip())
                .toList();
    }

    private static List<String> quotations(String text) {
        return QUOTATION
                .matcher(text)
                .results()
                .map(found -> found.group(1).strip())
                .toList();
    }

    private static List<String> attributions(String text) {
        List<String> found = new ArrayList<>();
        for (Pattern pattern : ATTRIBUTIONS) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                for (int group = 1; group <= matcher.groupCount(); group++) {
                    if (matcher.group(group) != null) {
                        found.add(matcher.group(group).strip());
                    }
                }
            }
        }
        return found;
    }

    /** Digits of any script are the same number; case, blanks and the letters' forms don't matter. */
    private static String folded(String text) {
        StringBuilder out = new StringBuilder();
        text.toLowerCase(Locale.ROOT).codePoints().forEach(c -> {
            int digit = Character.digit(c, 10);
            if (digit >= 0) {
                out.append(digit);
            } else if (Character.isLetter(c) || c == '%' || c == '٪' || c == '.' || c == '٫') {
                out.appendCodePoint(
                        switch (c) {
                            case 'أ', 'إ', 'آ' -> 'ا';
                            case 'ى' -> 'ي';
                            case '٪' -> '%';
                            case '٫' -> '.';
                            default -> c;
                        });
            }
        });
        return out.toString();
    }
}
