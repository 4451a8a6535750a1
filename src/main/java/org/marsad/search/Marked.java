package org.marsad.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.marsad.lexeme.Token;
import org.marsad.lexeme.Tokens;

/** A text in pieces, of which those that answer a query are marked. Immutable. */
record Marked(List<Piece> pieces) {

    record Piece(String text, boolean marked) {}

    /** Marks words of the text that are sought, and stretches of it that are written exactly so. */
    static Marked of(String text, List<Sought> sought, List<String> written) {
        BitSet marked = new BitSet(text.length());
        for (Token token : Tokens.of(text)) {
            if (sought.stream().anyMatch(word -> word.answeredBy(token))) {
                marked.set(token.start(), token.end());
            }
        }
        for (String stretch : written) {
            for (int at = text.indexOf(stretch); at >= 0 && !stretch.isEmpty(); at = text.indexOf(stretch, at + 1)) {
                marked.set(at, at + stretch.length());
            }
        }
        joinNeighbours(text, marked);
        List<Piece> pieces = new ArrayList<>();
        for (int from = 0; from < text.length(); ) {
            boolean on = marked.get(from);
            int to = Math.min(text.length(), on ? marked.nextClearBit(from) : next(marked, from, text.length()));
            pieces.add(new Piece(text.substring(from, to), on));
            from = to;
        }
        return new Marked(List.copyOf(pieces));
    }

    private static int next(BitSet marked, int from, int end) {
        int next = marked.nextSetBit(from);
        return next < 0 ? end : next;
    }

    /** The blank between two marked words is marked as well. */
    private static void joinNeighbours(String text, BitSet marked) {
        for (int i = 1; i + 1 < text.length(); i++) {
            if (text.charAt(i) == ' ' && marked.get(i - 1) && marked.get(i + 1)) {
                marked.set(i);
            }
        }
    }

    /** Part of a longer text, begun and ended at a blank. */
    static String cut(String fragment, boolean more, boolean before) {
        String text = fragment.replace('\n', ' ');
        int from = 0;
        int to = text.length();
        if (before) {
            int blank = text.indexOf(' ');
            from = blank < 0 || blank > 40 ? 0 : blank + 1;
        }
        if (more) {
            int blank = text.lastIndexOf(' ');
            to = blank <= from || blank < text.length() - 40 ? text.length() : blank;
        }
        return (before ? "…" : "") + text.substring(from, to).strip() + (more ? "…" : "");
    }
}
