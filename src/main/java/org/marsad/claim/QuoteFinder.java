package org.marsad.claim;

import java.util.ArrayList;
import java.util.List;

/**
 * Pairs quotation marks. A quotation ends with its paragraph unless the next one opens with a mark again, so that a
 * forgotten mark costs one paragraph at most.
 */
final class QuoteFinder {

    private final String text;
    private final List<Token> tokens;
    private final List<Quotation> found = new ArrayList<>();
    private int open = -1;
    private int nested;

    private QuoteFinder(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    static List<Quotation> find(String text, List<Token> tokens, int[] paragraphs) {
        QuoteFinder finder = new QuoteFinder(text, tokens);
        for (int at = 0; at < tokens.size(); at++) {
            if (at > 0 && paragraphs[at] != paragraphs[at - 1]) {
                finder.paragraph(at);
            }
            finder.token(at);
        }
        finder.end(tokens.size(), false);
        return finder.found;
    }

    private void paragraph(int at) {
        boolean continues = open >= 0 && tokens.get(at).kind() == Token.Kind.OPEN;
        end(at, continues);
    }

    private void token(int at) {
        Token.Kind kind = tokens.get(at).kind();
        if (kind == Token.Kind.OPEN) {
            if (open >= 0 && mark(at) != mark(open)) {
                nested++;
            } else {
                open = at;
                nested = 0;
            }
        } else if (kind == Token.Kind.CLOSE) {
            if (nested > 0 && !closes(at)) {
                nested--;
            } else {
                end(at + 1, false);
            }
        }
    }

    private boolean closes(int at) {
        char end = mark(at);
        return switch (mark(open)) {
            case '\u201c', '\u201e', '\u201f' -> end == '\u201d';
            case '\u00ab' -> end == '\u00bb';
            default -> end == mark(open);
        };
    }

    private char mark(int at) {
        return text.charAt(tokens.get(at).start());
    }

    private void end(int end, boolean next) {
        if (open >= 0 && end - open > 2) {
            found.add(new Quotation(open, end, next));
        }
        open = -1;
        nested = 0;
    }
}
