package org.marsad.source;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.marsad.extract.Decoder;
import org.marsad.extract.Link;
import org.marsad.extract.Markup;
import org.marsad.fetch.FetchOutcome;

/** The feeds a page names, those of the same site and of everything it publishes first, those of comments last. */
record FeedLinks(List<URI> addresses) {

    private static final Set<String> TYPES = Set.of(
            "application/rss+xml",
            "application/atom+xml",
            "application/feed+json",
            "application/rdf+xml",
            "application/json",
            "application/xml",
            "text/xml");
    private static final Pattern FEED_PATH =
            Pattern.compile("(?i).*(?:/(?:rss|feed|feeds|atom)(?:[/._-].*)?|\\.rss|[/._-]rss\\.xml|atom\\.xml)$");

    static FeedLinks of(FetchOutcome.Fetched fetched) {
        Document page = Markup.parse(Decoder.decode(fetched.body(), fetched.header("content-type")));
        if (page == null) {
            return new FeedLinks(List.of());
        }
        List<Named> named = new ArrayList<>();
        for (Element link : page.select("link[rel~=(?i)\\balternate\\b][href]")) {
            String type =
                    link.attr("type").toLowerCase(Locale.ROOT).split(";")[0].strip();
            if (TYPES.contains(type) && !link.attr("href").contains("/wp-json/")) {
                add(named, fetched.url(), link, 0);
            }
        }
        for (Element anchor : page.select("a[href]")) {
            String href = anchor.attr("href");
            if (href.length() < 300
                    && FEED_PATH.matcher(href.split("[?#]", 2)[0]).matches()) {
                add(named, fetched.url(), anchor, 10);
            }
        }
        return new FeedLinks(named.stream()
                .sorted(Comparator.comparingInt(Named::rank))
                .map(Named::url)
                .distinct()
                .toList());
    }

    private static void add(List<Named> named, URI page, Element link, int rank) {
        URI target = Link.resolve(page, link.attr("href"));
        if (target == null) {
            return;
        }
        String words = (target + " " + link.attr("title") + " " + link.ownText()).toLowerCase(Locale.ROOT);
        boolean comments = words.contains("comment") || words.contains("تعليق");
        named.add(new Named(target, rank + (comments ? 5 : 0) + (Link.sameSite(target, page) ? 0 : 3)));
    }

    private record Named(URI url, int rank) {}
}
