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
    private char[] folded;
    private int foldedSize;
    private int[] start;
    private int[] end;
    private int[] from;
    private int[] hash;
    private short[] flags;
    private int size;

    private Words(String text) {
        this.text = text;
        this.folded = new char[text.length() + 16];
        int guess = text.length() / 5 + 16;
        this.start = new int[guess];
        this.end = new int[guess];
        this.from = new int[guess + 1];
        this.hash = new int[guess];
        this.flags = new short[guess];
    }

    static Words of(String text) {
        Words words = new Words(text);
        words.read();
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

    private void read() {
        char[] table = Fold.table();
        char[] chars = text.toCharArray();
        int gap = FIRST;
        int i = 0;
        while (i < chars.length) {
            char c = table[chars[i]];
            if (c >= Fold.SEVERAL) {
                i = readWord(chars, i, table, gap);
                gap = JOINED;
            } else {
                gap = widen(gap, c, chars, i);
                i++;
            }
        }
        from[size] = foldedSize;
    }

    /** What stands between two words is as hard as the hardest character in it. */
    private int widen(int gap, char c, char[] chars, int i) {
        return switch (c) {
            case Fold.HARD -> ends(chars[i]) ? FIRST : gap & ~JOINED;
            case Fold.DOT -> abbreviates() ? gap : FIRST;
            case Fold.BREAK -> secondBreak(chars, i) ? FIRST : gap;
            default -> gap;
        };
    }

    private static boolean ends(char c) {
        return c == '!' || c == '?' || c == '\u061F' || c == '\u2026' || c == ':' || c == '\u2022' || c == '\u06D4';
    }

    /** Whether another line break stands before this one; a carriage return with its line feed is one break. */
    private static boolean secondBreak(char[] chars, int i) {
        int k = i - 1;
        if (k >= 0 && chars[i] == '\n' && chars[k] == '\r') {
            k--;
        }
        for (int far = i - 16; k >= 0 && k > far; k--) {
            char c = Fold.of(chars[k]);
            if (c != Fold.SOFT && c != Fold.UNSEEN) {
                return c == Fold.BREAK;
            }
        }
        return false;
    }

    /** Whether a full stop behind the last word shortens it: an initial or a title. */
    private boolean abbreviates() {
        if (size == 0 || !is(size - 1, CAPITAL)) {
            return false;
        }
        int last = size - 1;
        int length = foldedSize - from[last];
        return length == 1 || (length <= 4 && Grammar.isAbbreviation(new String(folded, from[last], length)));
    }

    private int readWord(char[] chars, int first, char[] table, int gap) {
        if (size == start.length) {
            grow();
        }
        int word = size;
        from[word] = foldedSize;
        int h = 0;
        int last = first;
        int apostrophe = -1;
        int apostropheFolded = 0;
        boolean lower = false;
        boolean dotted = false;
        int i = first;
        for (; i < chars.length; i++) {
            char c = table[chars[i]];
            if (c > Fold.LAST_CLASS) {
                if (foldedSize == folded.length) {
                    folded = Arrays.copyOf(folded, folded.length + (folded.length >> 1));
                }
                folded[foldedSize++] = c;
                h = h * 31 + c;
                lower |= c == chars[i] && c >= 'a' && c <= 'z';
                last = i;
            } else if (c == Fold.SEVERAL) {
                String several = Fold.several(chars[i]);
                for (int k = 0; k < several.length(); k++) {
                    char part = several.charAt(k);
                    if (foldedSize == folded.length) {
                        folded = Arrays.copyOf(folded, folded.length + (folded.length >> 1));
                    }
                    folded[foldedSize++] = part;
                    h = h * 31 + part;
                }
                lower = true;
                last = i;
            } else if (c == Fold.APOSTROPHE) {
                apostrophe = i;
                apostropheFolded = foldedSize;
            } else if (c == Fold.MARK) {
                last = i;
            } else if (c == Fold.DOT && initialism(chars, i, foldedSize - from[word], dotted)) {
                dotted = true;
                last = i;
            } else if (c != Fold.UNSEEN) {
                break;
            }
        }
        int flag = gap;
        if (apostrophe >= 0 && foldedSize - apostropheFolded <= 1 && last <= apostrophe + 1) {
            int behind = foldedSize - apostropheFolded;
            if (behind == 0 || folded[foldedSize - 1] == 's') {
                flag |= POSSESSIVE;
                if (behind == 1) {
                    foldedSize--;
                    h = hash(folded, from[word], foldedSize);
                    last = wordEndBefore(apostrophe, chars, table);
                    lower = lower && anyLower(chars, first, last, table);
                }
            }
        }
        if (dotted) {
            flag |= DOTTED;
        }
        char firstChar = chars[first];
        if (Fold.isArabic(folded[from[word]])) {
            flag |= ARABIC;
        } else {
            flag |= Character.isUpperCase(firstChar) ? CAPITAL : 0;
            flag |= !lower ? UPPER : 0;
        }
        if (i < chars.length
                && (chars[i] == '-' || chars[i] == '\u2010' || chars[i] == '\u2011' || chars[i] == '\u2013')
                && i + 1 < chars.length
                && table[chars[i + 1]] > Fold.LAST_CLASS) {
            flag |= HYPHEN_BEHIND;
        }
        start[word] = first;
        end[word] = last + 1;
        hash[word] = h;
        flags[word] = (short) flag;
        size++;
        from[size] = foldedSize;
        return i;
    }

    private static boolean anyLower(char[] chars, int first, int last, char[] table) {
        for (int i = first; i <= last; i++) {
            if (table[chars[i]] > Fold.LAST_CLASS && table[chars[i]] == chars[i]) {
                return true;
            }
        }
        return false;
    }

    private static int wordEndBefore(int apostrophe, char[] chars, char[] table) {
        int i = apostrophe - 1;
        while (table[chars[i]] < Fold.SEVERAL && table[chars[i]] != Fold.MARK && table[chars[i]] != Fold.DOT) {
            i--;
        }
        return i;
    }

    /** A full stop inside U.S. or U.N.: single capitals, each with its own. */
    private static boolean initialism(char[] chars, int i, int letters, boolean dotted) {
        if ((letters != 1 && !dotted) || !Character.isUpperCase(chars[i - 1])) {
            return false;
        }
        if (dotted && chars[i - 2] != '.') {
            return false;
        }
        boolean capitalFollows = i + 1 < chars.length && Character.isUpperCase(chars[i + 1]);
        boolean single = capitalFollows && (i + 2 >= chars.length || !Character.isLetter(chars[i + 2]));
        return single || dotted;
    }

    static int hash(char[] letters, int from, int to) {
        int h = 0;
        for (int i = from; i < to; i++) {
            h = h * 31 + letters[i];
        }
        return h;
    }

    private void grow() {
        int larger = start.length + (start.length >> 1);
        start = Arrays.copyOf(start, larger);
        end = Arrays.copyOf(end, larger);
        from = Arrays.copyOf(from, larger + 1);
        hash = Arrays.copyOf(hash, larger);
        flags = Arrays.copyOf(flags, larger);
    }
}
