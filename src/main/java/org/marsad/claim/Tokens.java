package org.marsad.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a text into tokens in one pass; linear in its length. */
final class Tokens {

    /** Longer runs are noise, such as encoded data; they stay tokens but are not looked up. */
    private static final int LONGEST_WORD = 60;

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private boolean straightOpen;

    private Tokens(String text) {
        this.text = text;
    }

    static List<Token> of(String text) {
        Tokens scanner = new Tokens(text);
        int at = 0;
        while (at < text.length()) {
            at = scanner.next(at);
        }
        return scanner.tokens;
    }

    private int next(int at) {
        char c = text.charAt(at);
        if (Character.isWhitespace(c) || Character.isSpaceChar(c) || isInvisible(c)) {
            if (c == '\n') {
                straightOpen = false;
            }
            return at + 1;
        }
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c) ? word(at) : mark(at, c);
    }

    /** Zero-width and direction marks, byte order mark, soft hyphen. */
    private static boolean isInvisible(char c) {
        return (c >= '\u200b' && c <= '\u200f')
                || (c >= '\u202a' && c <= '\u202e')
                || (c >= '\u2066' && c <= '\u2069')
                || c == '\ufeff'
                || c == '\u00ad';
    }

    private int word(int start) {
        int end = start;
        boolean letters = false;
        while (end < text.length() && continues(start, end)) {
            letters |= Character.isLetter(text.charAt(end));
            end++;
        }
        int clitic = cliticLength(start, end);
        if (clitic > 0 && end - clitic > start) {
            add(start, end - clitic, letters ? Token.Kind.WORD : Token.Kind.NUMBER);
            add(end - clitic, end, Token.Kind.WORD);
        } else {
            add(start, end, letters ? Token.Kind.WORD : Token.Kind.NUMBER);
        }
        return end;
    }

    private boolean continues(int start, int at) {
        char c = text.charAt(at);
        if (Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || c == '\u0640') {
            return true;
        }
        if (at == start || at + 1 >= text.length()) {
            return false;
        }
        char before = text.charAt(at - 1);
        char after = text.charAt(at + 1);
        boolean between = Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after);
        return switch (c) {
            case '\'', '\u2019', '\u02bc', '\u02bf', '-', '\u2011', '_', '&', '@' -> between;
            case '.' ->
                between
                        ? Character.isDigit(before)
                                || at - start == 1
                                || text.charAt(at - 2) == '.'
                                || text.charAt(at - 2) == '-'
                        : at - start >= 2 && text.charAt(at - 2) == '.' && Character.isUpperCase(before);
            case ',' -> Character.isDigit(before) && Character.isDigit(after);
            default -> false;
        };
    }

    /** Length of an English {@code 's}, {@code 're}, … at the end of a word, which is a token of its own. */
    private int cliticLength(int start, int end) {
        for (int length = 2; length <= 3 && end - start > length; length++) {
            char mark = text.charAt(end - length);
            if (mark == '\'' || mark == '\u2019') {
                String tail = text.substring(end - length + 1, end).toLowerCase(Locale.ROOT);
                return switch (tail) {
                    case "s", "ll", "re", "ve", "d", "m" -> length;
                    default -> 0;
                };
            }
        }
        return 0;
    }

    private int mark(int at, char c) {
        boolean doubled = at + 1 < text.length() && text.charAt(at + 1) == c;
        switch (c) {
            case '\u201c', '\u201e', '\u201f', '\u00ab', '\u2039' -> add(at, at + 1, Token.Kind.OPEN);
            case '\u201d', '\u00bb', '\u203a' -> add(at, at + 1, Token.Kind.CLOSE);
            case '"' -> straight(at, at + 1);
            case '`', '\'' -> {
                if (doubled) {
                    straight(at, at + 2);
                    return at + 2;
                }
                add(at, at + 1, Token.Kind.OTHER);
            }
            case ',', '\u060c', '\u3001' -> add(at, at + 1, Token.Kind.COMMA);
            case '.', '!', '?', '\u061f', '\u06d4' -> add(at, at + 1, Token.Kind.STOP);
            case '\u2026' -> add(at, at + 1, Token.Kind.OTHER);
            case ':' -> add(at, at + 1, Token.Kind.COLON);
            case ';', '\u061b' -> add(at, at + 1, Token.Kind.SEMICOLON);
            case '-', '\u2013', '\u2014', '\u2015' -> {
                int end = at + 1;
                while (end < text.length() && text.charAt(end) == c) {
                    end++;
                }
                add(at, end, Token.Kind.DASH);
                return end;
            }
            case '(', ')', '[', ']', '{', '}' -> add(at, at + 1, Token.Kind.BRACKET);
            default -> add(at, at + 1, Token.Kind.OTHER);
        }
        return at + 1;
    }

    /** A straight mark opens after white space and closes before it; between letters its turn decides. */
    private void straight(int at, int end) {
        boolean gapBefore = at == 0 || " \t\n\r\u00a0([\u2014\u2013-".indexOf(text.charAt(at - 1)) >= 0;
        boolean gapAfter =
                end >= text.length() || " \t\n\r\u00a0)].,;:!?\u060c\u2014\u2013".indexOf(text.charAt(end)) >= 0;
        boolean opens = gapBefore == gapAfter ? !straightOpen : gapBefore;
        straightOpen = opens;
        add(at, end, opens ? Token.Kind.OPEN : Token.Kind.CLOSE);
    }

    private void add(int start, int end, Token.Kind kind) {
        String norm = end - start > LONGEST_WORD ? "" : Fold.fold(text, start, end);
        boolean capital = Character.isUpperCase(text.charAt(start)) || isArabicName(start, end);
        tokens.add(new Token(start, end, norm, kind, capital, capital && isShout(start, end)));
    }

    /** "al-Kaabi", "ash-Shabab": a name behind the Arabic article. */
    private boolean isArabicName(int start, int end) {
        int hyphen = text.charAt(start) == 'a' || text.charAt(start) == 'e' ? text.indexOf('-', start, end) : -1;
        return hyphen > start + 1
                && hyphen <= start + 3
                && hyphen + 1 < end
                && Character.isUpperCase(text.charAt(hyphen + 1));
    }

    private boolean isShout(int start, int end) {
        for (int at = start; at < end; at++) {
            if (Character.isLowerCase(text.charAt(at))) {
                return false;
            }
        }
        return end - start > 1;
    }
}
