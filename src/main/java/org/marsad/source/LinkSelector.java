package org.marsad.source;

import java.net.URI;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.marsad.extract.Link;

/**
 * Proposes a CSS selector for the links of a listing page: of those that the tags and classes around its articles'
 * links suggest, the one that agrees best with them.
 */
final class LinkSelector {

    private static final int MAX_ANCHORS = 5_000;
    private static final int MAX_PROPOSALS = 40;
    private static final int REACH = 4;

    /** Below this the links have too little in common for a selector to name. */
    private static final double GOOD = 0.6;

    /** Class names as people write them, not as tools number them. */
    private static final Pattern STABLE = Pattern.compile("[A-Za-z][A-Za-z_-]{1,40}\\d?");

    private static final Set<String> TELLING =
            Set.of("article", "main", "section", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "table", "td", "p");

    private LinkSelector() {}

    static @Nullable String propose(Document page, URI url, List<Item> articles) {
        Set<URI> wanted = new HashSet<>();
        articles.forEach(article -> wanted.add(article.url()));
        Map<String, Integer> proposals = new HashMap<>();
        URI base = ArticleLinks.base(page, url);
        int seen = 0;
        for (Element anchor : page.select("a[href]")) {
            if (seen++ < MAX_ANCHORS && wanted.contains(Link.resolve(base, anchor.attr("href")))) {
                suggest(anchor, proposals);
            }
        }
        return proposals.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MAX_PROPOSALS)
                .map(entry -> new Rated(entry.getKey(), agreement(page, url, entry.getKey(), wanted)))
                .filter(rated -> rated.agreement() >= GOOD)
                .min(Comparator.comparingDouble(Rated::agreement)
                        .reversed()
                        .thenComparingInt(rated -> rated.selector().length())
                        .thenComparing(Rated::selector))
                .map(Rated::selector)
                .orElse(null);
    }

    private record Rated(String selector, double agreement) {}

    private static void suggest(Element anchor, Map<String, Integer> proposals) {
        Element at = anchor;
        for (int up = 0; up <= REACH && at != null; up++, at = at.parent()) {
            String tag = at.normalName();
            if (tag.equals("body") || tag.equals("html")) {
                return;
            }
            String below = up == 0 ? "" : " a";
            if (up > 0 && TELLING.contains(tag)) {
                proposals.merge(tag + below, 1, Integer::sum);
            }
            for (String name : at.classNames()) {
                if (STABLE.matcher(name).matches()) {
                    proposals.merge((up == 0 ? "a." : ".") + name + below, 1, Integer::sum);
                }
            }
        }
    }

    /** Harmonic mean of precision and recall. */
    private static double agreement(Document page, URI url, String selector, Set<URI> wanted) {
        List<Item> found = SelectedLinks.items(page, url, selector);
        long right = found.stream().filter(item -> wanted.contains(item.url())).count();
        return found.isEmpty() ? 0 : 2.0 * right / (found.size() + wanted.size());
    }
}
