package org.marsad.lexeme;

import java.util.List;

/** M. F. Porter's algorithm for suffix stripping (1980), as published, on lower-case words of plain Latin letters. */
final class EnglishStem {

    private record Rule(String suffix, String replacement) {}

    private static final List<Rule> STEP_2 = rules("""
            ational ate tional tion enci ence anci ance izer ize abli able alli al entli ent eli e ousli ous ization ize
            ation ate ator ate alism al iveness ive fulness ful ousness ous aliti al iviti ive biliti ble""");
    private static final List<Rule> STEP_3 = List.of(
            rule("icate", "ic"),
            rule("ative", ""),
            rule("alize", "al"),
            rule("iciti", "ic"),
            rule("ical", "ic"),
            rule("ful", ""),
            rule("ness", ""));
    private static final List<String> STEP_4 = List.of(
            "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ion", "ism", "ate", "iti", "ous", "ive",
            "ize", "al", "er", "ic", "ou");

    private EnglishStem() {}

    static boolean isEnglish(String word) {
        return word.length() > 2 && word.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    static String of(String word) {
        String stem = step1c(step1b(step1a(word)));
        stem = replaced(stem, STEP_2);
        stem = replaced(stem, STEP_3);
        return step5(step4(stem));
    }

    private static String step1a(String word) {
        if (word.endsWith("sses") || word.endsWith("ies")) {
            return cut(word, 2);
        }
        return word.endsWith("s") && !word.endsWith("ss") ? cut(word, 1) : word;
    }

    private static String step1b(String word) {
        if (word.endsWith("eed")) {
            return measure(cut(word, 3)) > 0 ? cut(word, 1) : word;
        }
        if (word.endsWith("ed") && hasVowel(cut(word, 2))) {
            return mended(cut(word, 2));
        }
        return word.endsWith("ing") && hasVowel(cut(word, 3)) ? mended(cut(word, 3)) : word;
    }

    private static String mended(String stem) {
        if (stem.endsWith("at") || stem.endsWith("bl") || stem.endsWith("iz")) {
            return stem + "e";
        }
        if (endsDoubled(stem) && "lsz".indexOf(stem.charAt(stem.length() - 1)) < 0) {
            return cut(stem, 1);
        }
        return measure(stem) == 1 && endsShort(stem) ? stem + "e" : stem;
    }

    private static String step1c(String word) {
        return word.endsWith("y") && hasVowel(cut(word, 1)) ? cut(word, 1) + "i" : word;
    }

    /** Only the longest suffix that fits is looked at. */
    private static String replaced(String word, List<Rule> rules) {
        for (Rule rule : rules) {
            if (word.endsWith(rule.suffix)) {
                String stem = cut(word, rule.suffix.length());
                return measure(stem) > 0 ? stem + rule.replacement : word;
            }
        }
        return word;
    }

    private static String step4(String word) {
        for (String suffix : STEP_4) {
            if (word.endsWith(suffix)) {
                String stem = cut(word, suffix.length());
                boolean fits = !suffix.equals("ion") || stem.endsWith("s") || stem.endsWith("t");
                return measure(stem) > 1 && fits ? stem : word;
            }
        }
        return word;
    }

    private static String step5(String word) {
        String stem = word;
        if (stem.endsWith("e")) {
            String rest = cut(stem, 1);
            int measure = measure(rest);
            stem = measure > 1 || (measure == 1 && !endsShort(rest)) ? rest : stem;
        }
        return stem.endsWith("ll") && measure(stem) > 1 ? cut(stem, 1) : stem;
    }

    private static String cut(String word, int letters) {
        return word.substring(0, word.length() - letters);
    }

    private static boolean isConsonant(String word, int i) {
        return switch (word.charAt(i)) {
            case 'a', 'e', 'i', 'o', 'u' -> false;
            case 'y' -> i == 0 || !isConsonant(word, i - 1);
            default -> true;
        };
    }

    /** How often consonants follow vowels. */
    private static int measure(String word) {
        int measure = 0;
        for (int i = 1; i < word.length(); i++) {
            measure += isConsonant(word, i) && !isConsonant(word, i - 1) ? 1 : 0;
        }
        return measure;
    }

    private static boolean hasVowel(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!isConsonant(word, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsDoubled(String word) {
        int last = word.length() - 1;
        return last > 0 && word.charAt(last) == word.charAt(last - 1) && isConsonant(word, last);
    }

    /** Consonant, vowel, consonant that is none of w, x and y: hop, and not snow. */
    private static boolean endsShort(String word) {
        int last = word.length() - 1;
        return last >= 2
                && isConsonant(word, last)
                && !isConsonant(word, last - 1)
                && isConsonant(word, last - 2)
                && "wxy".indexOf(word.charAt(last)) < 0;
    }

    private static Rule rule(String suffix, String replacement) {
        return new Rule(suffix, replacement);
    }

    private static List<Rule> rules(String pairs) {
        String[] words = pairs.split("\\s+");
        return java.util.stream.IntStream.range(0, words.length / 2)
                .mapToObj(i -> rule(words[2 * i], words[2 * i + 1]))
                .toList();
    }
}
