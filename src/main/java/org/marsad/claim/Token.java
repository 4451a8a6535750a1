package org.marsad.claim;

/**
 * A word, number or mark of a text.
 *
 * @param norm    lower case, plain apostrophes, Arabic letters folded: what the tables are written in
 * @param capital whether it begins with an upper-case letter, or does so behind the Arabic article: al-Kaabi
 * @param shout   whether it is longer and has no lower-case letter
 */
record Token(int start, int end, String norm, Kind kind, boolean capital, boolean shout) {

    /** Each with the number by which learned weights know it. */
    enum Kind {
        WORD(0),
        NUMBER(1),
        COMMA(2),
        STOP(3),
        COLON(4),
        SEMICOLON(5),
        DASH(6),
        OPEN(7),
        CLOSE(8),
        BRACKET(9),
        OTHER(10);

        final int code;

        Kind(int code) {
            this.code = code;
        }
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
