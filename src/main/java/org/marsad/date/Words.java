package org.marsad.date;

import java.util.Arrays;
import org.marsad.date.Sense.Kind;

/** A text cut into words, numbers and signs, each with what the lexicon knows of it. */
final class Words {

    private static final int MAX_DIGITS = 9;
    private static final int MAX_WORD = 32;
    private static final String ONE_LETTER_PREFIXES = "وفبلك";

    final String text;
    private final Lexicon lexicon;

    private int size;
    private int[] from;
    private int[] to;
    private int[] value;
    private int[] begins;
    private char[] sign;
    private Sense[] sense;

    private Words(String text, Lexicon lexicon) {
        this.text = text;
        this.lexicon = lexicon;
        int room = text.length() / 4 + 16;
        from = new int[room];
        to = new int[room];
        value = new int[room];
        begins = new int[room];
        sign = new char[room];
        sense = new Sense[room];
    }

    static Words of(String text, Lexicon lexicon) {
        Words words = new Words(text, lexicon);
        words.cut();
        words.joinPhrases();
        return words;
    }

    int size() {
        return size;
    }

    int from(int i) {
        return from[i];
    }

    int to(int i) {
        return to[i];
    }

    /** The language puts "last" and "next" after the noun. */
    boolean pointsAfter() {
        return lexicon.pointsAfter;
    }

    Sense sense(int i) {
        return i >= 0 && i < size ? sense[i] : Sense.LINE;
    }

    Kind kind(int i) {
        return sense(i).kind();
    }

    boolean is(int i, Kind kind) {
        return kind(i) == kind;
    }

    boolean is(int i, Kind one, Kind other) {
        Kind kind = kind(i);
        return kind == one || kind == other;
    }

    /** The number of a run of digits, or the meaning's value. */
    int value(int i) {
        return i >= 0 && i < size ? value[i] : 0;
    }

    boolean isUnit(int i, Grain grain) {
        return is(i, Kind.UNIT) && Grain.at(value(i)) == grain;
    }

    /** How many digits a number is written with; 0 where it is none. */
    int digits(int i) {
        return is(i, Kind.DIGITS) ? to[i] - from[i] : 0;
    }

    boolean isSign(int i, char c) {
        return is(i, Kind.SIGN) && sign[i] == c;
    }

    boolean isDash(int i) {
        if (!is(i, Kind.SIGN)) {
            return false;
        }
        char c = sign[i];
        return c == '-' || c == '–' || c == '—' || c == '‑' || c == '‐' || c == '−' || c == '~';
    }

    boolean isComma(int i) {
        return isSign(i, ',') || isSign(i, '،');
    }

    /** The letter written in front of the word and cut from it: و in واليوم. */
    boolean hasPrefix(int i, char c) {
        return i >= 0 && i < size && !is(i, Kind.SIGN) && sign[i] == c;
    }

    /** The conjunction or preposition that is one letter in front, 0 for none. */
    char prefix(int i) {
        return i >= 0 && i < size && !is(i, Kind.SIGN) ? sign[i] : 0;
    }

    /** No blank stands before it. */
    boolean isGlued(int i) {
        return i > 0 && i < size && to[i - 1] == from[i];
    }

    boolean isCapital(int i) {
        return Character.isUpperCase(text.charAt(from[i]));
    }

    boolean isWord(int i, String word) {
        int length = to[i] - from[i];
        return length == word.length() && text.regionMatches(true, from[i], word, 0, length);
    }

    boolean endsWith(int i, String ending) {
        int length = ending.length();
        return i >= 0 && i < size && to[i] - from[i] > length + 1 && text.startsWith(ending, to[i] - length);
    }

    boolean startsWith(int i, String beginning) {
        return i >= 0 && i < size && text.startsWith(beginning, from[i]);
    }

    private void cut() {
        int length = text.length();
        int i = 0;
        while (i < length) {
            char c = text.charAt(i);
            if (Letters.isWord(c)) {
                int end = i + 1;
                while (end < length && Letters.isWord(text.charAt(end))) {
                    end++;
                }
                addWord(i, end);
                i = end;
            } else if (Letters.digit(c) >= 0) {
                i = addDigits(i);
            } else {
                if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029') {
                    add(i, i + 1, Sense.LINE, 0, c, 1);
                } else if (!Character.isWhitespace(c) && Letters.fold(c) != Letters.SKIP && c != 0xA0) {
                    add(i, i + 1, Sense.SIGN, 0, c, 1);
                }
                i++;
            }
        }
    }

    private int addDigits(int start) {
        int number = 0;
        int i = start;
        for (; i < text.length(); i++) {
            int digit = Letters.digit(text.charAt(i));
            if (digit < 0) {
                break;
            }
            if (i - start < MAX_DIGITS) {
                number = number * 10 + digit;
            }
        }
        add(start, i, i - start <= MAX_DIGITS ? Sense.DIGITS : Sense.WORD, number, (char) 0, 1);
        return i;
    }

    private void addWord(int start, int end) {
        if (end - start > MAX_WORD) {
            add(start, end, Sense.WORD, 0, (char) 0, 1);
            return;
        }
        Lexicon.Entry entry = lexicon.find(text, start, end);
        if (entry != null) {
            addKnown(start, end, (char) 0, entry);
            return;
        }
        char first = text.charAt(start);
        if (first >= 0x600 && ONE_LETTER_PREFIXES.indexOf(first) >= 0 && addPrefixed(start, end)) {
            return;
        }
        add(start, end, Sense.WORD, 0, (char) 0, 1);
    }

    /** Arabic writes "and", "so", "in", "for" onto the word: وفي, بيوم, والاثنين, ليوم, وللأسبوع. */
    private boolean addPrefixed(int start, int end) {
        for (int cut = start + 1; cut <= start + 2 && cut < end - 1; cut++) {
            char prefix = text.charAt(cut - 1);
            if (ONE_LETTER_PREFIXES.indexOf(prefix) < 0) {
                return false;
            }
            Lexicon.Entry entry = lexicon.find(text, cut, end);
            if (entry != null) {
                addKnown(cut, end, prefix, entry);
                return true;
            }
            if (prefix == 'ل' && text.charAt(cut) == 'ل') {
                entry = lexicon.findDefinite(text, cut + 1, end);
                if (entry != null) {
                    addKnown(cut + 1, end, prefix, entry);
                    return true;
                }
            }
        }
        return false;
    }

    private void addKnown(int start, int end, char prefix, Lexicon.Entry entry) {
        Sense known = entry.sense() == null ? Sense.WORD : entry.sense();
        add(start, end, known, known.value(), prefix, entry.begins());
    }

    private void add(int start, int end, Sense meaning, int number, char mark, int phrase) {
        if (size == from.length) {
            grow();
        }
        from[size] = start;
        to[size] = end;
        sense[size] = meaning;
        value[size] = number;
        sign[size] = mark;
        begins[size] = phrase;
        size++;
    }

    private void grow() {
        int room = size * 2;
        from = Arrays.copyOf(from, room);
        to = Arrays.copyOf(to, room);
        value = Arrays.copyOf(value, room);
        begins = Arrays.copyOf(begins, room);
        sign = Arrays.copyOf(sign, room);
        sense = Arrays.copyOf(sense, room);
    }

    /** Makes one word of each phrase that the lexicon knows, the longest first. */
    private void joinPhrases() {
        int out = 0;
        for (int i = 0; i < size; out++) {
            int last = begins[i] > 1 ? phraseEnd(i) : i;
            move(i, out);
            to[out] = to[last];
            i = last + 1;
        }
        size = out;
    }

    private void move(int i, int out) {
        from[out] = from[i];
        to[out] = to[i];
        sense[out] = sense[i];
        value[out] = value[i];
        sign[out] = sign[i];
    }

    /** Last token of the longest phrase that begins here; its meaning replaces the first word's. */
    private int phraseEnd(int i) {
        int[] ends = new int[begins[i]];
        int words = 0;
        for (int k = i; k < size && words < ends.length; k++) {
            if (is(k, Kind.SIGN)) {
                boolean dot = sign[k] == '.' && (k + 1 >= size || from[k + 1] != to[k]);
                if (Letters.fold(sign[k]) != Letters.GAP || dot) {
                    break;
                }
            } else if (is(k, Kind.LINE, Kind.DIGITS) || (k > i && prefixed(k))) {
                break;
            } else {
                ends[words++] = k;
            }
        }
        for (int w = words - 1; w > 0; w--) {
            Lexicon.Entry entry = lexicon.find(text, from[i], to[ends[w]]);
            if (entry != null && entry.sense() != null) {
                sense[i] = entry.sense();
                value[i] = entry.sense().value();
                return ends[w];
            }
        }
        return i;
    }

    /** Then the text between holds a letter that is no part of the phrase. */
    private boolean prefixed(int k) {
        return sign[k] != 0;
    }
}
