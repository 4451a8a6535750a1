package org.marsad.tag;

import java.util.Arrays;

/**
 * A text cut into words. Each word knows its folded letters and where it stands in the text, without the possessive
 * ending and the quotation marks around it. Immutable once read.
 */
final class Words {

    /** The first letter is upper case. */
    static final int CAPITAL = 1;
    /** No letter is lower case. */
    static final int UPPER = 2;

    static final int ARABIC = 4;
    /** A name may go on from the word before into this one. */
    static final int JOINED = 8;
    /** Nothing but a hyphen stands between this word and the next. */
    static final int HYPHEN_BEHIND = 16;
    /** Written as an initialism with full stops. */
    static final int DOTTED = 32;
    /** Followed by 's or a lone apostrophe. */
    static final int POSSESSIVE = 64;
    /** In an address (web, e-mail, handle); no name is looked for there. */
    static final int ADDRESS = 128;
    /** First of a sentence or line. */
    static final int FIRST = 256;

    private final String text;
    private final char[] folded;
    private final int[] start;
    private final int[] end;
    private final int[] from;
    private final int[] hash;
    private final short[] flags;
    private final int size;

    /** All arrays may be longer than what they hold. */
    Words(String text, char[] folded, int[] start, int[] end, int[] from, int[] hash, short[] flags, int size) {
        this.text = text;
        this.folded = folded;
        this.start = start;
        this.end = end;
        this.from = from;
        this.hash = hash;
        this.flags = flags;
        this.size = size;
    }

    static Words of(String text) {
        Words words = WordCutter.cut(text);
        Addresses.mark(words);
        return words;
    }

    int size() {
        return size;
    }

    String text() {
        return text;
    }

    int start(int word) {
        return start[word];
    }

    /** The first word that begins there or later; {@link #size} if none does. */
    int firstAt(int place) {
        int found = Arrays.binarySearch(start, 0, size, place);
        return found >= 0 ? found : -found - 1;
    }

    int end(int word) {
        return end[word];
    }

    int hash(int word) {
        return hash[word];
    }

    boolean is(int word, int flag) {
        return (flags[word] & flag) != 0;
    }

    boolean joined(int word) {
        return word < size && (flags[word] & JOINED) != 0;
    }

    int length(int word) {
        return from[word + 1] - from[word];
    }

    char letter(int word, int index) {
        return folded[from[word] + index];
    }

    char[] letters() {
        return folded;
    }

    int from(int word) {
        return from[word];
    }

    String folded(int word) {
        return new String(folded, from[word], from[word + 1] - from[word]);
    }

    boolean equals(int word, String other) {
        int length = length(word);
        if (length != other.length()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (folded[from[word] + i] != other.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    void mark(int word, int flag) {
        flags[word] |= (short) flag;
    }

    /** Where the letter with this index stands in the text: clitics are cut off by letters, not by places. */
    int place(int word, int index) {
        int seen = 0;
        for (int i = start[word]; i < end[word]; i++) {
            char c = Fold.of(text.charAt(i));
            if (c == Fold.SEVERAL) {
                seen += Fold.several(text.charAt(i)).length();
            } else if (c > Fold.LAST_CLASS) {
                seen++;
            }
            if (seen > index) {
                return i;
            }
        }
        return end[word];
    }

    static int hash(char[] letters, int from, int to) {
        int h = 0;
        for (int i = from; i < to; i++) {
            h = h * 31 + letters[i];
        }
        return h;
    }
}
