package org.marsad.claim;

/**
 * A word, number or mark of a text.
 *
 * @param norm    lower case, plain apostrophes, Arabic letters folded: what the tables are written in
 * @param capital whether it begins with an upper-case letter
 */
record Token(int start, int end, String norm, Kind kind, boolean capital) {

    enum Kind {
        WORD,
        NUMBER,
        COMMA,
        STOP,
        COLON,
        SEMICOLON,
        DASH,
        OPEN,
        CLOSE,
        BRACKET,
        OTHER
    }

    boolean is(String word) {
        return norm.equals(word);
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    boolean isWordOrNumber() {
        return kind == Kind.WORD || kind == Kind.NUMBER;
    }
}
