package org.marsad.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is remembered of a source's pages when another one is read: lines that recur are the site's and are dropped,
 * places where its bodies stood are trusted. Works from the second article on; immutable.
 *
 * @param pages traces of the source's other pages, newest first
 */
public record SourceMemory(List<PageTrace> pages) {

    public static final SourceMemory NONE = new SourceMemory(List.of());

    /** Pages beyond these add nothing that the newest do not say. */
    public static final int MOST = 12;

    /** How far the sisters' mean judgement of a place moves a block's own; found on the annotated publishers. */
    private static final double TRUST = 0.5;

    private static final double DROPPED = -9;

    /** From here on a line may be the outlet's standing background, which the article does say. */
    private static final double LIKELY_BACKGROUND = 0;

    /** Two articles on one matter share a sentence of background; three of five seldom do. */
    private static final int NOT_BY_CHANCE = 3;

    public SourceMemory {
        pages = List.copyOf(pages);
    }

    /** With one more page, the newest, and no more than {@code most}. */
    public SourceMemory and(PageTrace page, int most) {
        List<PageTrace> all = new ArrayList<>();
        all.add(page);
        all.addAll(pages);
        return new SourceMemory(all.subList(0, Math.min(most, all.size())));
    }

    /** Only of the pages that tell another article than the given one. */
    SourceMemory sistersOf(PageTrace page) {
        return new SourceMemory(
                pages.stream().filter(page::tellsAnotherThan).limit(MOST).toList());
    }

    /** Lines that at least two of the pages have, with how many: what a reader of the memory wants to see. */
    public Map<String, Integer> recurring() {
        Map<Long, Integer> counts = new HashMap<>();
        Map<Long, String> texts = new HashMap<>();
        for (PageTrace page : pages) {
            page.lines().forEach((hash, text) -> {
                counts.merge(hash, 1, Integer::sum);
                texts.put(hash, text);
            });
        }
        Map<String, Integer> recurring = new HashMap<>();
        counts.forEach((hash, count) -> {
            if (count > 1) {
                recurring.merge(texts.getOrDefault(hash, ""), count, Math::max);
            }
        });
        return recurring;
    }

    /** The blocks' log-odds in the light of the sisters; the odds given are left alone. */
    double[] judge(List<Block> blocks, double[] odds) {
        double[] judged = odds.clone();
        for (int i = 0; i < judged.length; i++) {
            Block block = blocks.get(i);
            boolean likely = odds[i] >= LIKELY_BACKGROUND || amidBody(blocks, odds, i);
            judged[i] = isTheSites(block, likely) ? DROPPED : odds[i] + TRUST * trust(PageTrace.path(block));
        }
        return judged;
    }

    /** A doubtful line is the site's when a sister has it too; one like a body's when most, and not by chance, have it. */
    private boolean isTheSites(Block block, boolean likely) {
        long line = PageTrace.line(block);
        long sisters =
                pages.stream().filter(page -> page.lines().containsKey(line)).count();
        return likely ? sisters >= NOT_BY_CHANCE && sisters * 2 > pages.size() : sisters > 0;
    }

    /** Whether the block stands between two of a body's, all three in the same place of the tree. */
    private static boolean amidBody(List<Block> blocks, double[] odds, int i) {
        return i > 0
                && i + 1 < odds.length
                && odds[i - 1] >= LIKELY_BACKGROUND
                && odds[i + 1] >= LIKELY_BACKGROUND
                && PageTrace.path(blocks.get(i - 1)) == PageTrace.path(blocks.get(i))
                && PageTrace.path(blocks.get(i + 1)) == PageTrace.path(blocks.get(i));
    }

    private double trust(long path) {
        return pages.stream()
                .map(page -> page.paths().get(path))
                .filter(odds -> odds != null)
                .mapToDouble(Float::doubleValue)
                .average()
                .orElse(0);
    }

    /** Whether a sister's title ends in the same part: then it is the site's name or a section, not the article's. */
    boolean endsTitles(String part) {
        return pages.stream().anyMatch(page -> page.title().endsWith(part));
    }

    boolean beginsTitles(String part) {
        return pages.stream().anyMatch(page -> page.title().startsWith(part));
    }
}
