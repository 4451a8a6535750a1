package org.marsad.article;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What became of a text, word by word, paragraph by paragraph. Pure; time is bounded whatever the texts.
 *
 * @param paragraphs in reading order; those that nothing happened to are left out
 * @param cut        whether there is more than is told
 */
public record WordDifference(List<Paragraph> paragraphs, boolean cut) {

    /** @param number of the paragraph in the later text, counted from 1; of one that went, in the earlier */
    public record Paragraph(Kind kind, int number, List<Piece> pieces) {}

    public enum Kind {
        ADDED,
        REMOVED,
        REWORDED
    }

    /** A run of words with the blanks behind them. */
    public record Piece(State state, String text) {}

    public enum State {
        KEPT,
        INSERTED,
        DELETED
    }

    private static final int MOST_PARAGRAPHS = 60;

    /** A paragraph with more words is told as gone and come; comparing takes their number squared. */
    private static final int MOST_WORDS = 1_500;

    private static final int MOST_LINES = 1_500;

    /** Fewer words in common, and two paragraphs are not one reworded. */
    private static final double ALIKE = 0.3;

    /** A word, a number with its points and commas, or a sign; and the blanks behind it. */
    private static final Pattern WORD =
            Pattern.compile("(?:\\p{N}+(?:[.,٫٬]\\p{N}+)*|[\\p{L}\\p{M}\\p{N}'’\u0640]+|[^\\s])\\s*");

    public static WordDifference of(String before, String after) {
        List<String> old = paragraphs(before);
        List<String> now = paragraphs(after);
        List<Paragraph> told = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
            tell(
                    told,
                    delta.getSource().getLines(),
                    delta.getSource().getPosition(),
                    delta.getTarget().getLines(),
                    delta.getTarget().getPosition());
        }
        boolean cut = told.size() > MOST_PARAGRAPHS;
        return new WordDifference(List.copyOf(cut ? told.subList(0, MOST_PARAGRAPHS) : told), cut);
    }

    private static void tell(List<Paragraph> told, List<String> gone, int goneAt, List<String> come, int comeAt) {
        int next = 0;
        for (int i = 0; i < gone.size(); i++) {
            int match = alike(gone.get(i), come, next);
            if (match < 0) {
                told.add(whole(Kind.REMOVED, goneAt + i + 1, State.DELETED, gone.get(i)));
                continue;
            }
            for (int j = next; j < match; j++) {
                told.add(whole(Kind.ADDED, comeAt + j + 1, State.INSERTED, come.get(j)));
            }
            told.add(new Paragraph(Kind.REWORDED, comeAt + match + 1, words(gone.get(i), come.get(match))));
            next = match + 1;
        }
        for (int j = next; j < come.size(); j++) {
            told.add(whole(Kind.ADDED, comeAt + j + 1, State.INSERTED, come.get(j)));
        }
    }

    /** The first of the next few paragraphs that has words enough in common, or -1. */
    private static int alike(String paragraph, List<String> others, int from) {
        List<String> words = tokens(paragraph);
        for (int i = from; i < Math.min(others.size(), from + 8); i++) {
            List<String> other = tokens(others.get(i));
            long common = words.stream().filter(other::contains).count();
            if (words.size() <= MOST_WORDS
                    && other.size() <= MOST_WORDS
                    && common >= ALIKE * Math.max(words.size(), other.size())) {
                return i;
            }
        }
        return -1;
    }

    private static Paragraph whole(Kind kind, int number, State state, String text) {
        return new Paragraph(kind, number, List.of(new Piece(state, text)));
    }

    /** The pieces of one line that became another. */
    public static List<Piece> words(String before, String after) {
        List<String> old = tokens(before);
        List<String> now = tokens(after);
        if (old.size() > MOST_WORDS || now.size() > MOST_WORDS) {
            return List.of(new Piece(State.DELETED, before), new Piece(State.INSERTED, after));
        }
        Pieces pieces = new Pieces();
        for (AbstractDelta<String> delta :
                DiffUtils.diff(stripped(old), stripped(now), true).getDeltas()) {
            if (delta.getType() != DeltaType.EQUAL) {
                pieces.add(State.DELETED, part(old, delta.getSource()));
            }
            pieces.add(delta.getType() == DeltaType.EQUAL ? State.KEPT : State.INSERTED, part(now, delta.getTarget()));
        }
        return pieces.list();
    }

    /** How far words stand apart is no difference. */
    private static List<String> stripped(List<String> tokens) {
        return tokens.stream().map(String::strip).toList();
    }

    private static List<String> part(List<String> tokens, Chunk<String> chunk) {
        return tokens.subList(chunk.getPosition(), chunk.getPosition() + chunk.size());
    }

    /** Runs of one state, joined. */
    private static final class Pieces {

        private final List<Piece> pieces = new ArrayList<>();

        void add(State state, List<String> words) {
            if (words.isEmpty()) {
                return;
            }
            String text = String.join("", words);
            if (!pieces.isEmpty() && pieces.getLast().state == state) {
                pieces.set(pieces.size() - 1, new Piece(state, pieces.getLast().text + text));
            } else {
                pieces.add(new Piece(state, text));
            }
        }

        List<Piece> list() {
            return List.copyOf(pieces);
        }
    }

    static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        return tokens;
    }

    private static List<String> paragraphs(String body) {
        return Arrays.stream(body.split("\n"))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .limit(MOST_LINES)
                .toList();
    }
}
