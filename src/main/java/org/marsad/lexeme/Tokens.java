package org.marsad.lexeme;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into words. A word is letters and digits; apostrophes, vowel signs and characters without a width are inside
 * of it and not seen. The surface is folded as the database's {@code marsad_fold} does it.
 */
public final class Tokens {

    /** A longer run of letters is no word that anybody looks for. */
    private static final int LONGEST = 60;

    private static final String FOLDED = "أإآٱىةؤئکیە";
    private static final String FOLDS = "اااايهويكيه";
    private static final String APOSTROPHES = "'’‘ʿʾ`ʼ´";
    private static final char TATWEEL = 'ـ';

    private Tokens() {}

    public static List<Token> of(CharSequence text) {
        List<Token> tokens = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int start = -1;
        int end = -1;
        for (int i = 0; i < text.length(); ) {
            int c = Character.codePointAt(text, i);
            int next = i + Character.charCount(c);
            boolean unseen = isUnseen(c);
            if (!unseen && Character.isLetterOrDigit(c)) {
                start = start < 0 ? i : start;
                end = next;
                word.appendCodePoint(fold(c));
            } else if (!unseen && start >= 0) {
                add(tokens, word, start, end);
                start = -1;
            }
            i = next;
        }
        if (start >= 0) {
            add(tokens, word, start, end);
        }
        return tokens;
    }

    private static int fold(int c) {
        int place = FOLDED.indexOf(c);
        return place >= 0 ? FOLDS.charAt(place) : Character.toLowerCase(c);
    }

    private static boolean isUnseen(int c) {
        int type = Character.getType(c);
        return c == TATWEEL
                || APOSTROPHES.indexOf(c) >= 0
                || type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT;
    }

    private static void add(List<Token> tokens, StringBuilder word, int start, int end) {
        String surface = word.length() > LONGEST ? word.substring(0, LONGEST) : word.toString();
        tokens.add(new Token(surface, stem(surface), start, end));
        word.setLength(0);
    }

    /** Scripts are told apart and languages are not: a query does not say which it is in. */
    static String stem(String surface) {
        String plain = isPlain(surface) ? surface : plain(surface);
        if (ArabicStem.isArabic(plain)) {
            return ArabicStem.of(plain);
        }
        return EnglishStem.isEnglish(plain) ? EnglishStem.of(plain) : plain;
    }

    private static boolean isPlain(String word) {
        return word.chars().allMatch(c -> c < 0x80 || (c >= 0x0621 && c <= 0x064A));
    }

    /** Without accents, and with the digits of English. */
    private static String plain(String word) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(word, Normalizer.Form.NFKD)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(c -> plain.appendCodePoint(Character.isDigit(c) ? '0' + Character.digit(c, 10) : fold(c)));
        return plain.isEmpty() ? word : plain.toString();
    }
}
