package org.marsad.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A text, one paragraph a line, with stretches marked in it. Marks may overlap in any way: where two cross, the later one is
 * closed and opened again, so that what comes out always nests. Pure.
 *
 * @param <M> what is known about a mark
 */
record MarkedText<M>(List<Paragraph<M>> paragraphs) {

    /** More marks than this over one place are left out, the innermost first. */
    static final int DEEPEST = 12;

    private static final int ROOT = -1;

    /**
     * A stretch to be marked, end exclusive.
     *
     * @param alone whether it may not stand inside another mark that is {@code alone} (links may not hold links)
     */
    record Mark<M>(int start, int end, boolean alone, M about) {}

    /**
     * @param number counts from 1
     * @param start  where it begins in the text; {@code end} is exclusive
     */
    record Paragraph<M>(int number, int start, int end, List<Node<M>> nodes) {

        boolean holds(int offset) {
            return start <= offset && offset < end;
        }
    }

    sealed interface Node<M> {

        /** For templates, which know no instanceof. */
        default boolean plain() {
            return this instanceof Words;
        }
    }

    record Words<M>(String text) implements Node<M> {}

    /**
     * @param first whether the mark begins here and was not merely opened again
     * @param last  whether it ends here
     */
    record Marked<M>(M about, boolean first, boolean last, List<Node<M>> nodes) implements Node<M> {}

    /** Marks that lie outside of the text or hold nothing of it are left out. */
    static <M> MarkedText<M> of(String text, List<Mark<M>> marks) {
        List<Mark<M>> inOrder = marks.stream()
                .map(mark -> fitted(text, mark))
                .filter(mark -> mark.start < mark.end)
                .sorted(Comparator.<Mark<M>>comparingInt(Mark::start)
                        .thenComparing(
                                Comparator.<Mark<M>>comparingInt(Mark::end).reversed()))
                .toList();
        return new MarkedText<>(new Sweep<>(text, inOrder).paragraphs());
    }

    /** Within the text, without white space at its ends, and never through the middle of a surrogate pair. */
    private static <M> Mark<M> fitted(String text, Mark<M> mark) {
        int start = Math.clamp(mark.start, 0, text.length());
        int end = Math.clamp(mark.end, 0, text.length());
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (start < end && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Mark<>(
                splitsPair(text, start) ? start - 1 : start,
                splitsPair(text, end) ? end + 1 : end,
                mark.alone,
                mark.about);
    }

    private static boolean splitsPair(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isLowSurrogate(text.charAt(at))
                && Character.isHighSurrogate(text.charAt(at - 1));
    }

    /** One pass over the text, paragraph by paragraph, stretch by stretch between the places where marks begin or end. */
    private static final class Sweep<M> {

        private final String text;
        private final List<Mark<M>> marks;
        private final int[] edges;

        /** Marks over the present place, by their number in {@link #marks}: outermost first. */
        private final TreeSet<Integer> active = new TreeSet<>();

        private int next;
        private int edge;

        Sweep(String text, List<Mark<M>> marks) {
            this.text = text;
            this.marks = marks;
            this.edges = marks.stream()
                    .flatMapToInt(mark -> IntStream.of(mark.start, mark.end))
                    .sorted()
                    .distinct()
                    .toArray();
        }

        List<Paragraph<M>> paragraphs() {
            List<Paragraph<M>> paragraphs = new ArrayList<>();
            int start = 0;
            while (start < text.length()) {
                int newline = text.indexOf('\n', start);
                int end = newline < 0 ? text.length() : newline;
                List<Node<M>> nodes = nodes(start, end);
                if (!text.substring(start, end).isBlank()) {
                    paragraphs.add(new Paragraph<>(paragraphs.size() + 1, start, end, nodes));
                }
                start = end + 1;
            }
            return List.copyOf(paragraphs);
        }

        private List<Node<M>> nodes(int start, int end) {
            Open<M> root = new Open<>(ROOT, start);
            List<Open<M>> open = new ArrayList<>(List.of(root));
            int at = start;
            while (at < end) {
                moveTo(at);
                int to = Math.min(end, nextEdge(at));
                List<Integer> over = over();
                int kept = kept(open, over);
                close(open, kept + 1, at);
                for (int number : over.subList(kept, over.size())) {
                    open.add(new Open<>(number, at));
                }
                open.getLast().nodes.add(new Words<>(text.substring(at, to)));
                at = to;
            }
            close(open, 1, end);
            return List.copyOf(root.nodes);
        }

        private void moveTo(int at) {
            while (next < marks.size() && marks.get(next).start <= at) {
                active.add(next++);
            }
            active.removeIf(number -> marks.get(number).end <= at);
        }

        private int nextEdge(int at) {
            while (edge < edges.length && edges[edge] <= at) {
                edge++;
            }
            return edge < edges.length ? edges[edge] : Integer.MAX_VALUE;
        }

        private List<Integer> over() {
            List<Integer> over = new ArrayList<>();
            boolean alone = false;
            for (int number : active) {
                Mark<M> mark = marks.get(number);
                if (over.size() < DEEPEST && !(mark.alone && alone)) {
                    over.add(number);
                    alone |= mark.alone;
                }
            }
            return over;
        }

        /** How many of the open marks, from the outermost, stay open. */
        private static <M> int kept(List<Open<M>> open, List<Integer> over) {
            int kept = 0;
            while (kept < over.size() && kept + 1 < open.size() && open.get(kept + 1).number == over.get(kept)) {
                kept++;
            }
            return kept;
        }

        private void close(List<Open<M>> open, int depth, int at) {
            while (open.size() > depth) {
                Open<M> closed = open.removeLast();
                Mark<M> mark = marks.get(closed.number);
                open.getLast()
                        .nodes
                        .add(new Marked<>(
                                mark.about, mark.start == closed.start, mark.end == at, List.copyOf(closed.nodes)));
            }
        }
    }

    /** A mark whose end has not come yet, by its number. */
    private static final class Open<M> {

        private final int number;
        private final int start;
        private final List<Node<M>> nodes = new ArrayList<>();

        Open(int number, int start) {
            this.number = number;
            this.start = start;
        }
    }
}
