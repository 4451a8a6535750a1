package org.marsad.extract;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;
import org.marsad.extract.Hints.Hint;

/** An element some of whose alike children bear a time each, as those of a live blog do. */
record LiveContainer(Element element, Map<Element, LiveStamp> stamps) {

    private static final int MOST = 2_000;
    private static final int LEVELS = 8;
    private static final int CANDIDATES = 4;
    private static final long ELSEWHERE = Hint.COMMENT.bit | Hint.RELATED.bit | Hint.QUOTE.bit | Hint.SIDE.bit;
    private static final Evaluator TIMES = QueryParser.parse("time,[itemprop=datePublished]");

    /** Those with most such children first. */
    static List<LiveContainer> in(List<Block> blocks, int fewest) {
        Map<Element, Map<String, Map<Element, LiveStamp>>> all = new HashMap<>();
        List<Element> order = new ArrayList<>();
        stamps(blocks).forEach((element, stamp) -> {
            Element child = anchor(element);
            for (int up = 0; up < LEVELS && child.parent() != null; up++, child = child.parent()) {
                all.computeIfAbsent(child.parent(), parent -> {
                            order.add(parent);
                            return new HashMap<>();
                        })
                        .computeIfAbsent(kind(child), kind -> new LinkedHashMap<>())
                        .putIfAbsent(child, stamp);
            }
        });
        return order.stream()
                .flatMap(parent -> all.getOrDefault(parent, Map.of()).values().stream()
                        .map(stamps -> new LiveContainer(parent, stamps)))
                .filter(container -> container.stamps.size() >= fewest)
                .sorted(Comparator.comparingInt(container -> -container.stamps.size()))
                .limit(CANDIDATES)
                .toList();
    }

    /** Where times stand between the paragraphs and not in them, what stands behind a time is its entry's first. */
    private static Element anchor(Element time) {
        Element next = time.nextElementSibling();
        return time.isBlock() || next == null || !next.isBlock() ? time : next;
    }

    private static String kind(Element element) {
        return element.normalName() + "." + element.className().replaceAll("\\d", "");
    }

    /** Elements that give a time, in the page's order, but for those of comments, quotes and teasers. */
    private static Map<Element, LiveStamp> stamps(List<Block> blocks) {
        Map<Element, LiveStamp> stamps = new LinkedHashMap<>();
        Element page = blocks.getFirst().place().up(Integer.MAX_VALUE).element;
        Hints hints = new Hints();
        for (Element time : page.select(TIMES)) {
            LiveStamp stamp = stamp(time);
            if (stamp != null && stamps.size() < MOST && !elsewhere(time, hints)) {
                stamps.put(time, stamp);
            }
        }
        for (Block block : blocks) {
            Place place = block.place();
            LiveStamp stamp = place.stepsTo(ELSEWHERE, 3) < 3 ? null : stamp(block);
            if (stamp != null && stamps.size() < MOST) {
                stamps.putIfAbsent(place.element, stamp);
            }
        }
        return stamps;
    }

    private static boolean elsewhere(Element time, Hints hints) {
        Element at = time;
        for (int up = 0; up < 3 && at != null; up++, at = at.parent()) {
            if (at.normalName().equals("blockquote") || (hints.of(at) & ELSEWHERE) != 0) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable LiveStamp stamp(Element time) {
        for (String attribute : List.of("datetime", "content")) {
            WrittenDate date = WrittenDate.find(time.attr(attribute), false);
            if (date != null && date.precision() != PageDate.Precision.DAY) {
                return LiveStamp.of(date.as("live"));
            }
        }
        return LiveStamp.of(time.text());
    }

    private static @Nullable LiveStamp stamp(Block block) {
        LiveStamp whole = Blocks.endsSentence(block.text()) ? null : LiveStamp.of(block.text());
        if (whole != null) {
            return whole;
        }
        LocalTime clock = LiveStamp.clock(block.text());
        return clock == null ? null : new LiveStamp(null, clock);
    }

    /** The child that holds the element; null where it stands elsewhere. */
    @Nullable
    Element childAround(Element inner) {
        Element at = inner;
        while (at != null && !element.equals(at.parent())) {
            at = at.parent();
        }
        return at;
    }
}
