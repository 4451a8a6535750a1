package org.marsad.tag;

import java.util.Arrays;

/** Cuts a text into words and folds them, in one pass over its characters. */
final class WordCutter {

    private static final int CHARS_OF_A_WORD = 5;

    private final String text;
    private final char[] chars;
    private final char[] table = Fold.table();
    /** Has room for as many letters as there are characters left. */
    private char[] folded;

    private int foldedSize;
    private int[] start;
    private int[] end;
    private int[] from;
    private int[] hash;
    private short[] flags;
    private int size;

    /** The character that is read next. */
    private int at;
    // Of the word that is being read:
    private int runningHash;
    private int last;
    private int apostrophe;
    private int lettersBeforeApostrophe;
    private boolean dotted;

    private WordCutter(String text) {
        this.text = text;
        this.chars = text.toCharArray();
        this.folded = new char[chars.length];
        int guess = chars.length / CHARS_OF_A_WORD + 16;
        this.start = new int[guess];
        this.end = new int[guess];
        this.from = new int[guess + 1];
        this.hash = new int[guess];
        this.flags = new short[guess];
    }

    static Words cut(String text) {
        WordCutter cutter = new WordCutter(text);
        cutter.cut();
        return cutter.words();
    }

    private Words words() {
        return new Words(text, folded, start, end, from, hash, flags, size);
    }

    private void cut() {
        int gap = Words.FIRST;
        while (at < chars.length) {
            char c = table[chars[at]];
            if (c >= Fold.SEVERAL) {
                readWord(gap);
                gap = Words.JOINED;
            } else {
                gap = c == Fold.SOFT ? gap : widen(gap, c);
                at++;
            }
        }
        from[size] = foldedSize;
    }

    /** What stands between two words is as hard as the hardest character in it. */
    private int widen(int gap, char c) {
        return switch (c) {
            case Fold.HARD -> ends(chars[at]) ? Words.FIRST : gap & ~Words.JOINED;
            case Fold.DOT -> abbreviates() ? gap : Words.FIRST;
            case Fold.BREAK -> isSecondBreak() ? Words.FIRST : gap;
            default -> gap;
        };
    }

    private static boolean ends(char c) {
        return c == '!' || c == '?' || c == '\u061F' || c == '\u2026' || c == ':' || c == '\u2022' || c == '\u06D4';
    }

    /** Whether another line break stands before this one; a carriage return with its line feed is one break. */
    private boolean isSecondBreak() {
        int k = at - 1;
        if (k >= 0 && chars[at] == '\n' && chars[k] == '\r') {
            k--;
        }
        for (int far = at - 16; k >= 0 && k > far; k--) {
            char c = table[chars[k]];
            if (c != Fold.SOFT && c != Fold.UNSEEN) {
                return c == Fold.BREAK;
            }
        }
        return false;
    }

    /** Whether a full stop behind the last word shortens it: an initial or a title. */
    private boolean abbreviates() {
        if (size == 0 || (flags[size - 1] & Words.CAPITAL) == 0) {
            return false;
        }
        int first = from[size - 1];
        int length = foldedSize - first;
        return length == 1 || (length <= 4 && Grammar.isAbbreviation(new String(folded, first, length)));
    }

    private void readWord(int gap) {
        if (size == start.length) {
            grow();
        }
        start[size] = at;
        from[size] = foldedSize;
        runningHash = 0;
        apostrophe = -1;
        dotted = false;
        do {
            readLetters();
        } while (at < chars.length && goesOn(table[chars[at]]));
        int flag = gap | (cutPossessive() ? Words.POSSESSIVE : 0) | (dotted ? Words.DOTTED : 0);
        end[size] = last + 1;
        hash[size] = runningHash;
        flags[size] = (short) (flag | script() | (isHyphenBehind() ? Words.HYPHEN_BEHIND : 0));
        size++;
    }

    /** Where nearly all time is spent. */
    private void readLetters() {
        int i = at;
        int k = foldedSize;
        int h = runningHash;
        while (i < chars.length) {
            char c = table[chars[i]];
            if (c <= Fold.LAST_CLASS) {
                break;
            }
            folded[k++] = c;
            h = h * 31 + c;
            i++;
        }
        last = i > at ? i - 1 : last;
        at = i;
        foldedSize = k;
        runningHash = h;
    }

    /** Takes a character that is no plain letter into the word; false where the word ends before it. */
    private boolean goesOn(char c) {
        switch (c) {
            case Fold.SEVERAL -> readSeveral(Fold.several(chars[at]));
            case Fold.APOSTROPHE -> {
                apostrophe = at;
                lettersBeforeApostrophe = foldedSize;
            }
            case Fold.MARK -> last = at;
            case Fold.DOT -> {
                if (!isInitialism()) {
                    return false;
                }
                dotted = true;
                last = at;
            }
            case Fold.UNSEEN -> {}
            default -> {
                return false;
            }
        }
        at++;
        return true;
    }

    private void readSeveral(String letters) {
        if (folded.length - foldedSize < chars.length - at + letters.length()) {
            folded = Arrays.copyOf(folded, folded.length + (folded.length >> 1) + letters.length());
        }
        for (int i = 0; i < letters.length(); i++) {
            folded[foldedSize++] = letters.charAt(i);
            runningHash = runningHash * 31 + letters.charAt(i);
        }
        last = at;
    }

    /** A full stop inside U.S. or U.N.: single capitals, each with its own. */
    private boolean isInitialism() {
        if ((foldedSize - from[size] != 1 && !dotted) || !Character.isUpperCase(chars[at - 1])) {
            return false;
        }
        if (dotted) {
            return chars[at - 2] == '.';
        }
        boolean capitalFollows = at + 1 < chars.length && Character.isUpperCase(chars[at + 1]);
        return capitalFollows && (at + 2 >= chars.length || !Character.isLetter(chars[at + 2]));
    }

    /** Whether the word ends with an apostrophe, or with one and an s, which then no longer belongs to it. */
    private boolean cutPossessive() {
        int behind = foldedSize - lettersBeforeApostrophe;
        if (apostrophe < 0 || behind > 1 || last > apostrophe + 1) {
            return false;
        }
        if (behind == 0) {
            return true;
        }
        if (folded[foldedSize - 1] != 's') {
            return false;
        }
        foldedSize--;
        runningHash = Words.hash(folded, from[size], foldedSize);
        last = apostrophe - 1;
        while (table[chars[last]] < Fold.SEVERAL && table[chars[last]] != Fold.MARK && table[chars[last]] != Fold.DOT) {
            last--;
        }
        return true;
    }

    private int script() {
        char first = chars[start[size]];
        if (first >= 'a' && first <= 'z') {
            return 0;
        }
        if (Fold.isArabic(folded[from[size]])) {
            return Words.ARABIC;
        }
        return (Character.isUpperCase(first) ? Words.CAPITAL : 0) | (isAnyLower() ? 0 : Words.UPPER);
    }

    private boolean isAnyLower() {
        for (int i = start[size]; i <= last; i++) {
            if ((chars[i] >= 'a' && chars[i] <= 'z') || table[chars[i]] == Fold.SEVERAL) {
                return true;
            }
        }
        return false;
    }

    private boolean isHyphenBehind() {
        return at + 1 < chars.length
                && chars[at] != ' '
                && (chars[at] == '-' || chars[at] == '\u2010' || chars[at] == '\u2011' || chars[at] == '\u2013')
                && table[chars[at + 1]] > Fold.LAST_CLASS;
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
