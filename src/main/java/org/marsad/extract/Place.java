package org.marsad.extract;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** An element on the way from the body to a block, with what its names hint at and how much text is below it. */
final class Place {

    final @Nullable Place parent;
    final Element element;
    final String tag;
    final int depth;
    final long hints;
    /** Of this element and all above it. */
    final long path;
    /** Tag and class of this element and the two above it: neighbours in a list or body share it. */
    final String signature;

    int blocks;
    int chars;
    int linkChars;
    int sentenceChars;
    int first = Integer.MAX_VALUE;
    int last = -1;
    double weight;

    Place(@Nullable Place parent, Element element, Hints hints) {
        this.parent = parent;
        this.element = element;
        this.tag = element.normalName();
        this.depth = parent == null ? 0 : parent.depth + 1;
        this.hints = hints.of(element);
        this.path = parent == null ? this.hints : this.hints | parent.path;
        String own = tag + "." + element.className();
        this.signature = parent == null ? own : own + "<" + upTo(parent.signature, '<', 2);
    }

    /** This place or the n-th one above it; the topmost when there are fewer. */
    Place up(int n) {
        Place at = this;
        for (int i = 0; i < n && at.parent != null; i++) {
            at = at.parent;
        }
        return at;
    }

    boolean within(Place other) {
        Place at = this;
        while (at != null && at.depth > other.depth) {
            at = at.parent;
        }
        return at == other;
    }

    /** Steps up to the nearest place with the hint, this one being 0; {@code none} when there is none. */
    int stepsTo(long hint, int none) {
        if ((path & hint) == 0) {
            return none;
        }
        int steps = 0;
        for (Place at = this; at != null && steps < none; at = at.parent, steps++) {
            if ((at.hints & hint) != 0) {
                return steps;
            }
        }
        return none;
    }

    double linkShare() {
        return chars == 0 ? 0 : (double) linkChars / chars;
    }

    private static String upTo(String text, char mark, int count) {
        int at = -1;
        for (int i = 0; i < count; i++) {
            at = text.indexOf(mark, at + 1);
            if (at < 0) {
                return text;
            }
        }
        return text.substring(0, at);
    }
}
