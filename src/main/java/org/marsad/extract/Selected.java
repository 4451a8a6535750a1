package org.marsad.extract;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/** What selectors find on one page. A selector that is not given, or finds nothing, leaves its part to what is learned. */
final class Selected {

    private static final String BASIS = "selector";
    private static final int MOST_AUTHORS = 20;

    private final Document page;
    private final Selectors selectors;

    Selected(Document page, Selectors selectors) {
        this.page = page;
        this.selectors = selectors;
    }

    /** The parts whose selector finds nothing here. */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        missing(missing, "title", selectors.title());
        missing(missing, "body", selectors.body());
        missing(missing, "date", selectors.date());
        missing(missing, "author", selectors.author());
        return List.copyOf(missing);
    }

    private void missing(List<String> missing, String part, @Nullable String selector) {
        if (selector != null && find(selector).isEmpty()) {
            missing.add(part);
        }
    }

    @Nullable
    String title() {
        Element element =
                selectors.title() == null ? null : find(selectors.title()).first();
        String title = element == null ? "" : Headline.cut(words(element));
        return title.isEmpty() ? null : title;
    }

    /** The text of the selected elements in the page's order, one paragraph a line. */
    @Nullable
    String text() {
        if (selectors.body() == null) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        for (Element element : outermost(find(selectors.body()))) {
            for (Block block : Blocks.in(element)) {
                text.append(text.isEmpty() ? "" : "\n").append(block.text());
            }
        }
        return text.isEmpty() ? null : text.toString();
    }

    @Nullable
    PageDate date(Dates dates) {
        if (selectors.date() == null) {
            return null;
        }
        for (Element element : find(selectors.date())) {
            PageDate date = dates.stamp(element);
            if (date != null) {
                return new PageDate(date.at(), date.precision(), BASIS);
            }
        }
        return null;
    }

    List<String> authors() {
        return selectors.author() == null
                ? List.of()
                : Authors.named(find(selectors.author()).stream()
                        .limit(MOST_AUTHORS)
                        .map(Selected::words)
                        .toList());
    }

    private Elements find(String selector) {
        return page.select(selector);
    }

    private static String words(Element element) {
        return element.hasAttr("content") ? element.attr("content") : element.text();
    }

    /** Without those inside another selected one, whose text would come twice. */
    private static List<Element> outermost(Elements found) {
        List<Element> outermost = new ArrayList<>();
        for (Element element : found) {
            // The page's order puts an outer element before all that it holds.
            if (outermost.isEmpty() || !within(element, outermost.getLast())) {
                outermost.add(element);
            }
        }
        return outermost;
    }

    @SuppressWarnings("ReferenceEquality") // the element itself is meant, not one like it
    private static boolean within(Element inner, Element outer) {
        for (Element at = inner.parent(); at != null; at = at.parent()) {
            if (at == outer) {
                return true;
            }
        }
        return false;
    }
}
