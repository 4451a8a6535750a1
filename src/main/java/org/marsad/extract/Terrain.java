package org.marsad.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.marsad.extract.Hints.Hint;

/** What the tree of a page says about its places: how much text each holds, and which of them is most likely the body. */
final class Terrain {

    /** Places of other things than the article. */
    static final long ELSEWHERE = Hint.COMMENT.bit
            | Hint.RELATED.bit
            | Hint.SIDE.bit
            | Hint.NAVIGATION.bit
            | Hint.CONSENT.bit
            | Hint.CARD.bit;

    final Place best;
    final @Nullable Place marked;
    private final List<Block> blocks;
    private final Line[] lines;
    private final Map<String, Family> families = new HashMap<>();
    private final int allProse;

    /** @param lines of the same blocks; there is at least one */
    Terrain(List<Block> blocks, Line[] lines) {
        this.blocks = blocks;
        this.lines = lines;
        for (int i = 0; i < lines.length; i++) {
            tally(blocks.get(i), lines[i], i);
        }
        this.allProse = Math.max(1, blocks.getFirst().place().up(Integer.MAX_VALUE).sentenceChars);
        weigh();
        this.best = bestPlace();
        this.marked = marked();
    }

    /** The blocks with the same tags and classes around them. */
    Family family(Block block) {
        return families.getOrDefault(block.place().signature, new Family());
    }

    private void tally(Block block, Line line, int index) {
        double prose = line.prose();
        for (Place at = block.place(); at != null; at = at.parent) {
            at.blocks++;
            at.chars += block.chars();
            at.linkChars += block.linkChars();
            at.sentenceChars += prose > 0 ? block.chars() : 0;
            at.first = Math.min(at.first, index);
            at.last = index;
        }
        families.computeIfAbsent(block.place().signature, key -> new Family()).add(block, line);
    }

    /** The nearer the container, the more a paragraph speaks for it; one under comments or teasers says little. */
    private void weigh() {
        for (int i = 0; i < lines.length; i++) {
            double prose = lines[i].prose();
            if (prose > 0) {
                double trust = (narrow(blocks.get(i).place()) & ELSEWHERE) == 0 ? prose : 0.25 * prose;
                int level = 0;
                for (Place at = blocks.get(i).place(); at != null && level < 6; at = at.parent, level++) {
                    at.weight += trust / (1 + level * 0.6);
                }
            }
        }
    }

    /** Whether the place holds so much of the page that its names say nothing about one block. */
    boolean wide(Place place) {
        return place.sentenceChars > 0.6 * allProse;
    }

    /** Hints of the places that hold a part of the page only. */
    long narrow(Place place) {
        long bits = 0;
        for (Place at = place; at != null && !wide(at); at = at.parent) {
            bits |= at.hints;
        }
        return bits;
    }

    private Place bestPlace() {
        Place top = blocks.getFirst().place();
        Place most = top;
        for (Block block : blocks) {
            Place at = block.place();
            for (int level = 0; level < 6 && at != null; level++, at = at.parent) {
                if (at.weight * (1 - at.linkShare()) > most.weight * (1 - most.linkShare())) {
                    most = at;
                }
            }
        }
        return most;
    }

    /** The one place that the page marks as the article's body; null where it marks none, or several. */
    private @Nullable Place marked() {
        Place marked = null;
        for (Block block : blocks) {
            for (Place at = block.place(); at != null; at = at.parent) {
                if (at.element.attr("itemprop").equalsIgnoreCase("articleBody") && at != marked) {
                    if (marked != null) {
                        return null;
                    }
                    marked = at;
                }
            }
        }
        return marked;
    }

    /** Steps up until the other place is below. */
    static int distance(Place place, Place other) {
        Place at = place;
        int steps = 0;
        while (at != null && !other.within(at)) {
            at = at.parent;
            steps++;
        }
        return Math.min(steps, BlockFeatures.FAR);
    }

    /** Blocks with the same tags and classes around them. */
    static final class Family {

        int blocks;
        int chars;
        int linkChars;
        double prose;

        void add(Block block, Line line) {
            blocks++;
            chars += block.chars();
            linkChars += block.linkChars();
            prose += line.prose();
        }
    }
}
