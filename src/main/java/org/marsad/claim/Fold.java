package org.marsad.claim;

/** Makes spellings comparable: lower case, plain apostrophes, one alif, no vowel signs. */
final class Fold {

    private Fold() {}

    static String fold(String text) {
        return fold(text, 0, text.length());
    }

    static String fold(String text, int start, int end) {
        StringBuilder folded = null;
        for (int at = start; at < end; at++) {
            char from = text.charAt(at);
            char to = fold(from);
            if (folded == null && to != from) {
                folded = new StringBuilder(end - start).append(text, start, at);
            }
            if (folded != null && to != 0) {
                folded.append(to);
            }
        }
        return folded == null ? text.substring(start, end) : folded.toString();
    }

    /** The letter that stands for this one; 0 where it is dropped. */
    private static char fold(char c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return switch (c) {
            case '\u2019', '\u02bc', '\u02bf', '\u2018' -> '\'';
            case '\u2011' -> '-';
            case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
            case 'ى', 'ی' -> 'ي';
            case 'ک' -> 'ك';
            case 'ة' -> 'ه';
            case '\u0640' -> 0;
            default -> isVowelSign(c) ? 0 : Character.toLowerCase(c);
        };
    }

    private static boolean isVowelSign(char c) {
        return (c >= '\u064b' && c <= '\u0655') || c == '\u0670';
    }
}
