package org.marsad.source;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.marsad.extract.Link;
import org.marsad.extract.Markup;

/** The articles that an editor's selector finds on a page of links, in the page's order. */
final class SelectedLinks {

    private SelectedLinks() {}

    static ListingOutcome read(String html, URI url, String selector) {
        Document page = Markup.parse(html);
        if (page == null) {
            return new ListingOutcome.Unlisted(ListingOutcome.Reason.UNSAFE, "markup too deep");
        }
        List<Item> items = items(page, url, selector);
        return items.isEmpty()
                ? new ListingOutcome.Unlisted(ListingOutcome.Reason.EMPTY, selector)
                : new ListingOutcome.Listed(
                        new Listing(Listing.Kind.PAGE, FeedText.plain(page.title()), items, List.of()));
    }

    static List<Item> items(Document page, URI url, String selector) {
        URI base = ArticleLinks.base(page, url);
        Map<URI, String> titles = new LinkedHashMap<>();
        for (Element element : page.select(selector)) {
            Element anchor = anchor(element);
            URI target = anchor == null ? null : Link.resolve(base, anchor.attr("href"));
            if (target != null
                    && Link.sameSite(target, url)
                    && !target.equals(url)
                    && (titles.size() < ListingReader.MAX_ITEMS || titles.containsKey(target))) {
                titles.merge(target, title(element), SelectedLinks::longer);
            }
        }
        List<Item> items = new ArrayList<>();
        titles.forEach((target, title) -> items.add(new Item(target, null, title.isEmpty() ? null : title, null)));
        return List.copyOf(items);
    }

    /** The link that was selected, or the one inside or around what was. */
    private static @Nullable Element anchor(Element element) {
        if (element.normalName().equals("a") && element.hasAttr("href")) {
            return element;
        }
        Element inside = element.selectFirst("a[href]");
        return inside == null ? element.closest("a[href]") : inside;
    }

    private static String title(Element element) {
        Element heading = element.selectFirst("h1,h2,h3,h4,h5");
        String text = FeedText.plain(heading == null ? element.text() : heading.text());
        return text.isEmpty() ? FeedText.plain(element.attr("title")) : text;
    }

    /** A picture and a headline often link to the same article. */
    private static String longer(String one, String other) {
        return other.length() > one.length() ? other : one;
    }
}
