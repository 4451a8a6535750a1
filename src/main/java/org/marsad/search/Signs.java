package org.marsad.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a query's text into its signs. Whatever the text, it ends and nothing is thrown. */
final class Signs {

    private static final String QUOTES = "\"“”„«»";
    private static final String LIST = ",،";
    private static final Pattern NAME = Pattern.compile("([\\p{L}]{2,20}):(?!//)");

    private final String text;
    private final List<Problem> problems;
    private final List<Sign> signs = new ArrayList<>();
    private int at;
    private boolean inValue;

    private Signs(String text, List<Problem> problems) {
        this.text = text;
        this.problems = problems;
    }

    static List<Sign> of(String text, List<Problem> problems) {
        Signs signs = new Signs(text, problems);
        while (signs.at < text.length()) {
            signs.next();
        }
        return signs.signs;
    }

    private void next() {
        char c = text.charAt(at);
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            at++;
            inValue = false;
        } else if (c == '(') {
            signs.add(new Sign.Open(take(1)));
            inValue = false;
        } else if (c == ')') {
            signs.add(new Sign.Close(take(1)));
            inValue = false;
        } else if (c == '|') {
            signs.add(new Sign.Or(take(1)));
            inValue = false;
        } else if (QUOTES.indexOf(c) >= 0) {
            quoted();
        } else if (inValue && LIST.indexOf(c) >= 0) {
            signs.add(new Sign.Comma(take(1)));
        } else if (c == '-' && !inValue && at + 1 < text.length() && !isGap(text.charAt(at + 1))) {
            signs.add(new Sign.Not(take(1)));
        } else {
            nameOrWord();
        }
    }

    private Place take(int length) {
        Place place = new Place(at, at + length);
        at += length;
        return place;
    }

    /** An opening mark that nothing closes is left out, and what follows is read as if it were not there. */
    private void quoted() {
        int end = at + 1;
        while (end < text.length() && QUOTES.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        if (end == text.length()) {
            problems.add(new Problem(Problem.Kind.OPEN_QUOTE, new Place(at, end), text.substring(at), null));
            at++;
            return;
        }
        String inside = text.substring(at + 1, end);
        signs.add(new Sign.Quoted(inside, take(end + 1 - at)));
    }

    private void nameOrWord() {
        Matcher name = NAME.matcher(text).region(at, text.length());
        if (!inValue && name.lookingAt()) {
            Field field = Field.named(name.group(1));
            if (field != null) {
                signs.add(new Sign.Name(field, take(name.end() - at)));
                inValue = true;
                return;
            }
            if (name.end() < text.length() && !isGap(text.charAt(name.end()))) {
                problems.add(new Problem(Problem.Kind.NO_FIELD, new Place(at, name.end()), name.group(1), null));
            }
        }
        int end = at + 1;
        while (end < text.length() && !ends(text.charAt(end))) {
            end++;
        }
        word(text.substring(at, end), take(end - at));
    }

    private void word(String word, Place place) {
        Sign sign = inValue
                ? new Sign.Word(word, place)
                : switch (word) {
                    case "OR" -> new Sign.Or(place);
                    case "AND", "&&" -> new Sign.And(place);
                    case "NOT" -> new Sign.Not(place);
                    default -> new Sign.Word(word, place);
                };
        signs.add(sign);
    }

    private boolean ends(char c) {
        return isGap(c)
                || c == '('
                || c == ')'
                || c == '|'
                || QUOTES.indexOf(c) >= 0
                || (inValue && LIST.indexOf(c) >= 0);
    }

    private static boolean isGap(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
