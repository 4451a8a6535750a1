package org.marsad.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the entries of a live blog in the tree: at least three alike elements of one container that each bear a time of
 * their own, hold most of the body and follow one another in time. Where the page states that it is a live blog less is
 * asked of them, and where its tree holds few of the entries that it states those are taken.
 */
final class LiveEntries {

    private static final int FEWEST = 3;
    private static final int SHORTEST = 40;

    private static final int LONGEST_HEADING = 200;
    private static final double DOUBTFUL = 0.1;
    private static final double UNLIKELY = 0.02;

    private final List<Block> blocks;
    private final boolean[] chosen;
    private final double[] likely;
    private final StatedArticle stated;
    private final Anchors anchors;
    private final int headline;

    private LiveEntries(List<Block> blocks, boolean[] chosen, double[] likely, Stated stated, int headline) {
        this.blocks = blocks;
        this.chosen = chosen;
        this.likely = likely;
        this.stated = stated.article();
        this.anchors = stated.anchors();
        this.headline = headline;
    }

    /**
     * The page as a live blog; null when it is none.
     *
     * @param chosen whether each block is of the body
     */
    static @Nullable LiveBlog in(
            List<Block> blocks,
            boolean[] chosen,
            double[] likely,
            Stated stated,
            int headline,
            @Nullable PageDate published) {
        if (blocks.isEmpty()) {
            return null;
        }
        return new LiveEntries(blocks, chosen, likely, stated, headline).read(published);
    }

    private @Nullable LiveBlog read(@Nullable PageDate published) {
        Found best = null;
        for (LiveContainer container : LiveContainer.in(blocks, FEWEST)) {
            if (!stated.live() && holdsHeadline(container)) {
                continue;
            }
            Found found = divide(container);
            if (best == null || found.entries.size() > best.entries.size()) {
                best = found;
            }
        }
        List<LiveBlog.Entry> listed = best == null ? List.of() : best.entries;
        List<LiveBlog.Entry> spoken = stated();
        if (spoken.size() >= FEWEST && spoken.size() > 2 * listed.size()) {
            return LiveBlog.of(opened(unstated()), spoken, List.of(), published);
        }
        return best == null || !best.holds(stated.live())
                ? null
                : LiveBlog.of(opened(best.opening), listed, best.closing, published);
    }

    /** The blocks of the body that the entries stated do not tell themselves. */
    private List<String> unstated() {
        List<String> opening = new ArrayList<>();
        for (int i = 0; i < chosen.length; i++) {
            String line = blocks.get(i).text();
            if (chosen[i] && anchors.inBody(Anchors.words(line)) < 0.5) {
                opening.add(line);
            }
        }
        return opening;
    }

    private List<String> opened(List<String> opening) {
        return Body.opened(String.join("\n", opening), anchors).lines().toList();
    }

    /** What the page states of its entries where it does so with text and time. */
    private List<LiveBlog.Entry> stated() {
        List<LiveBlog.Entry> entries = new ArrayList<>();
        for (StatedArticle.Update update : stated.updates()) {
            WrittenDate date = WrittenDate.find(update.published(), false);
            List<String> paragraphs = new ArrayList<>();
            if (!update.headline().isEmpty()) {
                paragraphs.add(update.headline());
            }
            Body.paragraphs(update.body()).lines().forEach(paragraphs::add);
            if (date != null && !paragraphs.isEmpty()) {
                entries.add(new LiveBlog.Entry(LiveStamp.of(date.as("live")), paragraphs));
            }
        }
        return entries;
    }

    /** Then the article is one of several in a list, and the others are not its entries. */
    private boolean holdsHeadline(LiveContainer container) {
        Element child =
                headline < 0 ? null : container.childAround(blocks.get(headline).place().element);
        return child != null && container.stamps().containsKey(child);
    }

    /** @param bodyChars of all that was chosen on the page */
    private record Found(
            List<String> opening, List<LiveBlog.Entry> entries, List<String> closing, int bodyChars, boolean inTime) {

        boolean holds(boolean stated) {
            int chars = entries.stream().mapToInt(LiveBlog.Entry::chars).sum();
            return entries.size() >= FEWEST && (stated ? 4 * chars > bodyChars : inTime && 2 * chars > bodyChars);
        }
    }

    /** Gives each chosen block to the entry that it stands in or behind. */
    private Found divide(LiveContainer container) {
        List<String> opening = new ArrayList<>();
        List<String> closing = new ArrayList<>();
        Map<Element, List<Block>> held = new LinkedHashMap<>();
        Element entry = null;
        int chars = 0;
        for (int i = 0; i < chosen.length; i++) {
            Block block = blocks.get(i);
            Element child = container.childAround(block.place().element);
            if (child != null && container.stamps().containsKey(child) && !child.equals(entry)) {
                entry = child;
                held.put(entry, headingOf(held, child, i));
            }
            boolean inside = child != null && entry != null;
            if (chosen[i] || (inside && belongs(block, likely[i]))) {
                chars += block.chars();
                if (inside) {
                    held.computeIfAbsent(entry, key -> new ArrayList<>()).add(block);
                } else {
                    (entry == null ? opening : closing).add(block.text());
                }
            }
        }
        List<LiveBlog.Entry> entries = new ArrayList<>();
        held.forEach((element, own) -> {
            LiveStamp stamp = container.stamps().get(element);
            List<String> paragraphs = own.stream()
                    .filter(block -> !isStamp(block))
                    .map(Block::text)
                    .distinct()
                    .toList();
            int prose = own.stream()
                    .filter(block -> !isHeading(block))
                    .mapToInt(Block::chars)
                    .sum();
            if (stamp != null && prose >= SHORTEST) {
                entries.add(new LiveBlog.Entry(stamp, paragraphs));
            }
        });
        boolean inTime =
                LiveStamp.follow(entries.stream().map(LiveBlog.Entry::stamp).toList());
        return new Found(opening, entries, closing, chars, inTime);
    }

    /** A doubtful block inside an entry is the entry's where the page says what it is, and a heading everywhere. */
    private boolean belongs(Block block, double likely) {
        return isHeading(block) ? likely >= UNLIKELY && block.linkShare() < 0.5 : stated.live() && likely >= DOUBTFUL;
    }

    private static boolean isHeading(Block block) {
        return block.place().tag.matches("h[2-6]") && block.chars() <= LONGEST_HEADING;
    }

    /** Where entries are not elements of their own, the heading right before a time belongs to what follows. */
    private List<Block> headingOf(Map<Element, List<Block>> held, Element child, int i) {
        List<Block> own = new ArrayList<>();
        if (i > 0 && !held.isEmpty()) {
            Block before = blocks.get(i - 1);
            List<Block> last = List.copyOf(held.values()).getLast();
            if (isHeading(before)
                    && !last.isEmpty()
                    && last.getLast().equals(before)
                    && child.equals(before.place().element.nextElementSibling())) {
                last.removeLast();
                own.add(before);
            }
        }
        return own;
    }

    /** Whether the block is nothing but a time. */
    private static boolean isStamp(Block block) {
        return block.chars() <= 40
                && !Blocks.endsSentence(block.text())
                && LiveStamp.of(block.text()) != null
                && block.text().chars().filter(Character::isLetter).count() <= 14;
    }
}
