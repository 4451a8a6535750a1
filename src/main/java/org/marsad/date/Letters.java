package org.marsad.date;

/** Folds letters, so that spellings of one word meet: case, hamza and alef forms, Persian letters, marks. */
final class Letters {

    /** Stands for marks and tatweel, which no lookup sees. */
    static final char SKIP = 0;

    /** Stands for what parts the words of a phrase. */
    static final char GAP = 1;

    private static final char[] FOLDED = new char[0x700];
    private static final boolean[] WORD = new boolean[0x700];

    static {
        for (char c = 0; c < FOLDED.length; c++) {
            FOLDED[c] = Character.toLowerCase(c);
            WORD[c] = Character.isLetter(c) || isMark(c);
            if (isMark(c)) {
                FOLDED[c] = SKIP;
            } else if (Character.isWhitespace(c) || c == '-' || c == '\'' || c == '.' || c == 0xA0) {
                FOLDED[c] = GAP;
            }
        }
        fold("أإآٱ", 'ا');
        fold("ىیې", 'ي');
        fold("ةە", 'ه');
        fold("ک", 'ك');
        fold("ێ", 'ي');
    }

    private Letters() {}

    private static void fold(String letters, char to) {
        for (int i = 0; i < letters.length(); i++) {
            FOLDED[letters.charAt(i)] = to;
        }
    }

    private static boolean isMark(char c) {
        return (c >= 0x64B && c <= 0x65F) || c == 0x670 || c == 0x640;
    }

    static char fold(char c) {
        if (c < FOLDED.length) {
            return FOLDED[c];
        }
        return switch (c) {
            case '\u200C', '\u200D', '\u200E', '\u200F' -> SKIP;
            case '\u2019', '\u2018', '\u2010', '\u2011', '\u2013', '\u2014', '\u202F' -> GAP;
            default -> c;
        };
    }

    /** Part of a word: a letter, or a mark on one. */
    static boolean isWord(char c) {
        if (c < WORD.length) {
            return WORD[c];
        }
        return c == '\u200C' || c == '\u200D' || Character.isLetter(c);
    }

    /** The digit's value in European, Arabic-Indic and Persian digits, else -1. */
    static int digit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        if (c >= '\u0660' && c <= '\u0669') {
            return c - '\u0660';
        }
        if (c >= '\u06F0' && c <= '\u06F9') {
            return c - '\u06F0';
        }
        return -1;
    }
}
