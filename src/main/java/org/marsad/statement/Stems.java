package org.marsad.statement;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A text's words without their endings, in English and Arabic; rough, but the same for most forms of a word. Pure. */
final class Stems {

    private static final int SHORTEST = 3;

    private static final List<String> ENGLISH_ENDINGS = List.of("ing", "ies", "ied", "ed", "es", "s", "ly", "e");

    /** What is joined before a word, longest first. */
    private static final List<String> ARABIC_BEGINNINGS =
            List.of("وبال", "وكال", "فبال", "وال", "بال", "كال", "فال", "ولل", "لل", "ال", "و", "ف", "ب", "ل", "ك");

    private static final List<String> ARABIC_ENDINGS = List.of(
            "تهما", "هما", "تها", "تهم", "ها", "هم", "نا", "ات", "ون", "ين", "ان", "وا", "ته", "ه", "ي", "ا", "ت");

    private Stems() {}

    /** @param form the word as folded */
    record Word(String form, String stem) {}

    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        String folded = fold(text);
        for (int at = 0; at <= folded.length(); at++) {
            char c = at < folded.length() ? folded.charAt(at) : ' ';
            if (Character.isLetterOrDigit(c) || isMark(c)) {
                word.append(c);
            } else if (!word.isEmpty() && !isJoiner(folded, at)) {
                words.add(new Word(word.toString(), stem(word.toString())));
                word.setLength(0);
            }
        }
        return words;
    }

    /** Marks that {@link Gist} puts around an entity's id. */
    private static boolean isMark(char c) {
        return c == Gist.MARK || c == '\uE001';
    }

    /** "Kata'ib", "1,200": one word. */
    private static boolean isJoiner(String text, int at) {
        if (at == 0 || at + 1 >= text.length()) {
            return false;
        }
        char c = text.charAt(at);
        boolean number = Character.isDigit(text.charAt(at - 1)) && Character.isDigit(text.charAt(at + 1));
        return c == '\'' || (number && (c == ',' || c == '.' || c == '٬'));
    }

    private static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        for (int at = 0; at < plain.length(); at++) {
            char c = plain.charAt(at);
            switch (c) {
                case 'أ', 'إ', 'آ', 'ٱ' -> folded.append('ا');
                case 'ى', 'ی' -> folded.append('ي');
                case 'ک' -> folded.append('ك');
                case 'ة' -> folded.append('ه');
                case 'ـ' -> {}
                case '’', '‘', 'ʿ', 'ʾ', 'ʼ' -> folded.append('\'');
                default -> {
                    if (Character.isDigit(c)) {
                        folded.append((char) ('0' + Character.digit(c, 10)));
                    } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                        folded.append(c);
                    }
                }
            }
        }
        return folded.toString();
    }

    private static String stem(String word) {
        char first = word.charAt(0);
        if (Character.isDigit(first) || isMark(first)) {
            return word.replace(",", "").replace("٬", "");
        }
        return first >= 0x600 && first < 0x780 ? arabic(word) : english(word);
    }

    private static String english(String word) {
        String plain = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word.replace("'", "");
        for (String ending : ENGLISH_ENDINGS) {
            if (plain.length() - ending.length() >= SHORTEST && plain.endsWith(ending) && !plain.endsWith("ss")) {
                return undoubled(plain.substring(0, plain.length() - ending.length()), ending);
            }
        }
        return plain;
    }

    private static String undoubled(String stem, String ending) {
        if (ending.equals("ies") || ending.equals("ied")) {
            return stem + "y";
        }
        int last = stem.length() - 1;
        boolean doubled =
                last > 2 && stem.charAt(last) == stem.charAt(last - 1) && "lsz".indexOf(stem.charAt(last)) < 0;
        String plain = doubled ? stem.substring(0, last) : stem;
        return plain.length() > SHORTEST && plain.endsWith("e") ? plain.substring(0, plain.length() - 1) : plain;
    }

    private static String arabic(String word) {
        String plain = word;
        if (word.length() > 4 && word.charAt(0) == 'س' && "يتن".indexOf(word.charAt(1)) >= 0) {
            // The future tense.
            plain = word.substring(1);
        }
        for (String beginning : ARABIC_BEGINNINGS) {
            if (plain.startsWith(beginning) && plain.length() - beginning.length() >= SHORTEST) {
                plain = plain.substring(beginning.length());
                break;
            }
        }
        for (String ending : ARABIC_ENDINGS) {
            if (plain.endsWith(ending) && plain.length() - ending.length() >= SHORTEST) {
                return plain.substring(0, plain.length() - ending.length());
            }
        }
        return plain;
    }
}
