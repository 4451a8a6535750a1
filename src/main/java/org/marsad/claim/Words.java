package org.marsad.claim;

import java.util.List;

/** Numbers for the words of a text, by which learned weights know them; beyond both ends stands 0. */
final class Words {

    private static final int SUFFIX = 3;
    private static final int NUMBER = 7;

    private final int[] words;
    private final int[] suffixes;
    private final int[] stems;
    private final byte[] shapes;

    Words(List<Token> tokens) {
        int size = tokens.size();
        words = new int[size];
        suffixes = new int[size];
        stems = new int[size];
        shapes = new byte[size];
        for (int at = 0; at < size; at++) {
            Token token = tokens.get(at);
            String norm = token.norm();
            words[at] = token.kind() == Token.Kind.NUMBER ? NUMBER : norm.hashCode();
            suffixes[at] = norm.length() > SUFFIX
                    ? norm.substring(norm.length() - SUFFIX).hashCode()
                    : words[at];
            stems[at] = stem(norm).hashCode();
            shapes[at] = shape(token);
        }
    }

    private static byte shape(Token token) {
        int kind = token.kind().code * 4;
        int form = !token.capital() ? 0 : token.shout() ? 2 : 1;
        return (byte) (kind + form + 1);
    }

    /** Cuts the endings of inflected English verbs; rough, but the same for all forms of most. */
    static String stem(String norm) {
        int length = norm.length();
        if (length > 4 && norm.endsWith("ies")) {
            return norm.substring(0, length - 3) + "y";
        }
        if (length > 4 && norm.endsWith("ied")) {
            return norm.substring(0, length - 3) + "y";
        }
        if (length > 5 && norm.endsWith("ing")) {
            return undouble(norm, length - 3);
        }
        if (length > 4 && norm.endsWith("ed")) {
            return undouble(norm, length - 2);
        }
        if (length > 3 && norm.endsWith("s") && !norm.endsWith("ss")) {
            return norm.endsWith("es") ? undouble(norm, length - 2) : norm.substring(0, length - 1);
        }
        return length > 3 && norm.endsWith("e") ? norm.substring(0, length - 1) : norm;
    }

    private static String undouble(String norm, int length) {
        boolean doubled = length > 3
                && norm.charAt(length - 1) == norm.charAt(length - 2)
                && "lsz".indexOf(norm.charAt(length - 1)) < 0;
        return norm.substring(0, doubled ? length - 1 : length);
    }

    int size() {
        return words.length;
    }

    int word(int at) {
        return at >= 0 && at < words.length ? words[at] : 0;
    }

    int suffix(int at) {
        return at >= 0 && at < words.length ? suffixes[at] : 0;
    }

    int stem(int at) {
        return at >= 0 && at < words.length ? stems[at] : 0;
    }

    int shape(int at) {
        return at >= 0 && at < words.length ? shapes[at] : 0;
    }

    boolean isMark(int at) {
        int kind = (shapes[at] - 1) / 4;
        return kind > Token.Kind.NUMBER.code;
    }
}
