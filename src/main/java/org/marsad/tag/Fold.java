package org.marsad.tag;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How a character is read: the letter or digit it stands for, or one of the classes below.
 *
 * <p>Case, diacritics, the forms of alef, ya, ta marbuta and hamza, Persian and Kurdish letters and the three sets of
 * digits become one. The table covers the basic plane; everything outside it (emoji, above all) is a {@link #HARD} gap.
 */
final class Fold {

    /** Ends a word, and no name goes on behind it: full stop, comma, bracket. */
    static final char HARD = 0;
    /** Ends a word; a name may go on: space, hyphen, quotation mark. */
    static final char SOFT = 1;
    /** Part of the word before it, with no sound of its own: vowel signs, tatweel, a lone hamza. */
    static final char MARK = 2;
    /** Apostrophes and ayn or hamza marks: inside a word nothing, outside a quotation mark. */
    static final char APOSTROPHE = 3;
    /** Not seen: zero-width and direction marks. */
    static final char UNSEEN = 4;
    /** A full stop: a {@link #HARD} gap unless it abbreviates. */
    static final char DOT = 5;
    /** A line break: a {@link #SOFT} gap, two of them a {@link #HARD} one. */
    static final char BREAK = 6;
    /** Stands for more than one letter; see {@link #several}. */
    static final char SEVERAL = 7;
    /** Every folded letter or digit is greater. */
    static final char LAST_CLASS = 7;

    private static final char[] TABLE = new char[1 << 16];
    private static final Map<Character, String> SEVERALS = new HashMap<>();

    static {
        Arrays.fill(TABLE, HARD);
        for (int c = 0; c < TABLE.length; c++) {
            if (!Character.isSurrogate((char) c)) {
                put((char) c);
            }
        }
        each(
                SOFT,
                " \t\u00A0\u1680\u202F\u205F\u3000-\u2010\u2011\u2012\u2013\u2212_\"\u201C\u201D\u201E\u201F\u00AB\u00BB\u2039\u203A");
        range(SOFT, 0x2000, 0x200A);
        each(BREAK, "\n\r\u2028\u2029\u0085");
        each(
                APOSTROPHE,
                "'\u2018\u2019\u201A\u201B\u02BF\u02BE\u02BC\u02BB\u02B9\u02BD\u02C8\u02CA\u02CB`\u00B4\u2032\u2035\uFF07");
        each(UNSEEN, "\u200B\u200C\u200D\u2060\uFEFF\u00AD\u200E\u200F\u061C\u034F\u180E");
        range(UNSEEN, 0x202A, 0x202E);
        range(UNSEEN, 0x2066, 0x2069);
        each(DOT, ".");
        each(MARK, "\u0640\u0621\u0654\u0655\u0670");
        pairs(
                "أا إا آا ٱا ىي ةه ؤو ئي کك ڪك یي ېي ێي ەه ہه ھه ۀه ۃه ۂه ڤف ڨق چج گك پب ژز ۆو ۇو ۈو ۉو ۊو ۋو ڵل ڕر ڒر ټت ډد ړر ښس ڼن ںن ڭك ٹت ڈد ےي ۓي");
        pairs("ıi łl đd øo ŋn ħh");
        // Presentation forms, which PDF texts are full of, stand for letters that themselves have a folded form.
        for (char c = 0xFB50; c < 0xFF00; c++) {
            TABLE[c] = TABLE[c] > LAST_CLASS ? TABLE[TABLE[c]] : TABLE[c];
            SEVERALS.computeIfPresent(c, (form, letters) -> refold(letters));
        }
    }

    private Fold() {}

    static char[] table() {
        return TABLE;
    }

    static char of(char c) {
        return TABLE[c];
    }

    /** The letters of a character of class {@link #SEVERAL}: ﻻ is two, ß too. */
    static String several(char c) {
        return SEVERALS.getOrDefault(c, "");
    }

    static boolean isArabic(char folded) {
        return folded >= 0x0600 && folded <= 0x06FF;
    }

    private static void put(char c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            TABLE[c] = MARK;
        } else if (Character.isDigit(c)) {
            TABLE[c] = (char) ('0' + Character.digit(c, 10));
        } else if (Character.isLetter(c)) {
            putLetter(c);
        }
    }

    private static void putLetter(char c) {
        StringBuilder bare = new StringBuilder();
        for (char part :
                Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD).toCharArray()) {
            if (Character.isLetterOrDigit(part)) {
                bare.append(part);
            }
        }
        String folded = special(c, bare.toString().toLowerCase(Locale.ROOT));
        if (folded.length() == 1) {
            TABLE[c] = folded.charAt(0);
        } else if (!folded.isEmpty()) {
            TABLE[c] = SEVERAL;
            SEVERALS.put(c, folded);
        }
    }

    private static String special(char c, String folded) {
        return switch (c) {
            case 'ß', 'ẞ' -> "ss";
            case 'æ', 'Æ' -> "ae";
            case 'œ', 'Œ' -> "oe";
            default -> folded;
        };
    }

    private static String refold(String letters) {
        StringBuilder folded = new StringBuilder();
        letters.chars().forEach(c -> folded.append(TABLE[c]));
        return folded.toString();
    }

    private static void each(char kind, String characters) {
        characters.chars().forEach(c -> TABLE[c] = kind);
    }

    private static void range(char kind, int first, int last) {
        Arrays.fill(TABLE, first, last + 1, kind);
    }

    private static void pairs(String pairs) {
        for (String pair : pairs.split(" ")) {
            TABLE[pair.charAt(0)] = pair.charAt(1);
        }
    }
}
