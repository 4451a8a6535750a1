package org.marsad.extract;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.marsad.extract.Hints.Hint;

/** What lies around the headline, and what belongs to other things: teasers, comments, the frame of the page. */
final class Vicinity {

    private static final int NEAR = 6;
    private static final int TEASER = 30;
    private static final long FOREIGN = Hint.RELATED.bit | Hint.COMMENT.bit | Hint.NAVIGATION.bit | Hint.SIDE.bit;
    private static final Set<String> FRAME = Set.of("aside", "nav", "footer");

    private final Set<Element> aboveHeadline = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Hints hints = new Hints();

    Vicinity(List<Block> blocks, int headline) {
        Place at = headline < 0 ? null : blocks.get(headline).place();
        for (; at != null; at = at.parent) {
            aboveHeadline.add(at.element);
        }
    }

    /** Whether the element, up to what it shares with the headline, is part of something else. */
    boolean foreign(Element element) {
        int own = element.text().length();
        Element at = element;
        for (int up = 0; up < NEAR && at != null && !aboveHeadline.contains(at); up++, at = at.parent()) {
            String tag = at.normalName();
            if (tag.equals("article") || tag.equals("main") || tag.equals("body")) {
                return false;
            }
            long said = hints.of(at);
            boolean card = tag.equals("li") || tag.equals("a") || (said & Hint.CARD.bit) != 0;
            if (FRAME.contains(tag)
                    || (said & FOREIGN) != 0
                    || (card && at.text().length() > own + TEASER)) {
                return true;
            }
        }
        return false;
    }
}
