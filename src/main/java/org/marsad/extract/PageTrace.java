package org.marsad.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an article's page leaves behind for the reading of its sisters, judged from that page alone. At most
 * {@value #MOST_LINES} lines and {@value #MOST_PATHS} paths; a value, written and read back by whoever keeps it.
 *
 * @param title  as the page states it, with whatever the site adds to it
 * @param sketch of the body, {@value #SKETCH} hashes at most: which article it is
 * @param lines  the page's blocks of text by their hashes, body and all else, shortened for people to read
 * @param paths  where in the tree text stood: hash of tags and classes, and how likely a body's text was there (log-odds)
 */
public record PageTrace(String title, Sketch sketch, Map<Long, String> lines, Map<Long, Float> paths) {

    public static final int SKETCH = 256;
    private static final int MOST_LINES = 300;
    private static final int MOST_PATHS = 150;
    private static final int SHOWN = 120;
    private static final int LONGEST_TITLE = 300;

    /** Shorter lines recur by chance: a name, a number, a subhead. */
    private static final int SHORTEST_LINE = 25;

    /** One page's judgement of a place counts no more than this. */
    private static final double SUREST = 4;

    /** Shares of the sketch from which on two pages are one article: its guard against learning from itself. */
    private static final double SAME_ARTICLE = 0.05;

    static PageTrace of(String title, List<Block> blocks, double[] odds) {
        return new PageTrace(
                title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title,
                Sketch.of(Body.chosenBy(blocks, odds), SKETCH),
                lines(blocks),
                paths(blocks, odds));
    }

    /** The same without the lines' words, for those who only read pages by it. */
    public PageTrace withoutWords() {
        Map<Long, String> bare = new HashMap<>();
        lines.keySet().forEach(line -> bare.put(line, ""));
        return new PageTrace(title, sketch, Map.copyOf(bare), paths);
    }

    /** Whether the other page tells another article, so that what both have is the site's and not the article's. */
    boolean tellsAnotherThan(PageTrace other) {
        return !(sketch.hashes().isEmpty() && other.sketch.hashes().isEmpty())
                && sketch.resemblance(other.sketch) < SAME_ARTICLE;
    }

    private static Map<Long, String> lines(List<Block> blocks) {
        Map<Long, String> lines = new TreeMap<>();
        for (Block block : blocks) {
            if (block.chars() >= SHORTEST_LINE && lines.size() < MOST_LINES) {
                lines.put(line(block), block.chars() > SHOWN ? block.text().substring(0, SHOWN) + "…" : block.text());
            }
        }
        return Map.copyOf(lines);
    }

    private static Map<Long, Float> paths(List<Block> blocks, double[] odds) {
        Map<Long, double[]> sums = new HashMap<>();
        for (int i = 0; i < odds.length; i++) {
            long path = path(blocks.get(i));
            if (sums.size() < MOST_PATHS || sums.containsKey(path)) {
                double[] sum = sums.computeIfAbsent(path, key -> new double[2]);
                sum[0] += blocks.get(i).chars() * Math.clamp(odds[i], -SUREST, SUREST);
                sum[1] += blocks.get(i).chars();
            }
        }
        Map<Long, Float> paths = new HashMap<>();
        sums.forEach((path, sum) -> paths.put(path, (float) (sum[0] / sum[1])));
        return Map.copyOf(paths);
    }

    static long line(Block block) {
        return hash(block.text());
    }

    /** Tags and classes without the numbers that sites put into them for each article. */
    static long path(Block block) {
        String signature = block.place().signature;
        long hash = 17;
        for (int i = 0; i < signature.length(); i++) {
            char c = signature.charAt(i);
            hash = Character.isDigit(c) ? hash : hash * 31 + c;
        }
        return Sketch.mix(hash);
    }

    private static long hash(String text) {
        long hash = 17;
        for (int i = 0; i < text.length(); i++) {
            hash = hash * 31 + text.charAt(i);
        }
        return Sketch.mix(hash);
    }
}
