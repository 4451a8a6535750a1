package org.marsad.source;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.marsad.extract.Link;
import org.marsad.extract.Markup;

/**
 * Reads a page of links: those that look like articles of the same site, in the page's order, with the longest anchor
 * text as title. Evidence is added up from the address (a date, a number, a long slug), the anchor (a headline's length,
 * a heading around it) and how many links of the page share the address's shape.
 */
final class ArticleLinks {

    private static final int MAX_LINKS = 20_000;
    private static final double ENOUGH = 3;
    private static final double ENOUGH_IN_FAMILY = 2;
    private static final int FAMILY = 4;

    private static final Set<String> TRAPS = Set.of(
            "search",
            "calendar",
            "login",
            "signin",
            "signup",
            "logout",
            "register",
            "account",
            "members",
            "member",
            "private",
            "subscribe",
            "subscription",
            "newsletter",
            "newsletters",
            "tag",
            "tags",
            "topic",
            "topics",
            "category",
            "categories",
            "author",
            "authors",
            "print",
            "contact",
            "contact-us",
            "about",
            "about-us",
            "privacy",
            "privacy-policy",
            "terms",
            "advertise",
            "rss",
            "feed",
            "feeds",
            "wp-admin",
            "wp-login.php",
            "cart",
            "shop",
            "page",
            "archive",
            "archives",
            "sitemap",
            "share",
            "cdn-cgi",
            "user",
            "users",
            "profile",
            "cookies",
            "donate",
            "jobs",
            "careers",
            "faq",
            "help");
    private static final Pattern TRAP_QUERY = Pattern.compile(
            "(?i)(?:^|&)(?:print|replytocom|share|s|q|query|search|page|paged|sort|redirect_to|add-to-cart|output)=.*");
    private static final Pattern FILE = Pattern.compile(
            "(?i).*\\.(?:jpe?g|png|gif|webp|svg|pdf|zip|gz|mp[34]|m4a|xml|rss|atom|json|css|js|ico|docx?|xlsx?|pptx?)$");
    private static final Pattern DATE =
            Pattern.compile(".*(?:19|20)\\d{2}[/_-]?(?:0?[1-9]|1[0-2])(?:[/_-]?\\d{1,2})?(?:\\D.*|$)");
    private static final Pattern NUMBER = Pattern.compile("(?:.*\\D)?\\d{4,12}(?:\\.\\w{2,5})?");
    private static final Pattern CHROME = Pattern.compile(
            "(?i).*(?:^|[\\s_-])(?:nav|navbar|navigation|menu|footer|breadcrumbs?|pagination|pager|share|social|tags?|cookie|login|lang|language)(?:$|[\\s_-]).*");

    private ArticleLinks() {}

    static ListingOutcome read(String html, URI url) {
        Document page = Markup.parse(html);
        if (page == null) {
            return new ListingOutcome.Unlisted(ListingOutcome.Reason.UNSAFE, "markup too deep");
        }
        URI base = base(page, url);
        Map<URI, Candidate> found = new LinkedHashMap<>();
        for (Element anchor : page.select("a[href]")) {
            URI target = Link.resolve(base, anchor.attr("href"));
            if (target != null && found.size() < MAX_LINKS && article(target, url)) {
                found.merge(target, candidate(anchor, target), Candidate::better);
            }
        }
        List<Item> items = items(found);
        return items.isEmpty()
                ? new ListingOutcome.Unlisted(ListingOutcome.Reason.EMPTY, "")
                : new ListingOutcome.Listed(
                        new Listing(Listing.Kind.PAGE, FeedText.plain(page.title()), items, List.of()));
    }

    /** Whether an address leads to search, calendars, log-ins, print views, tags and the like, never to an article. */
    static boolean trap(URI url) {
        String path = path(url);
        if (path.equals("/") && url.getRawQuery() == null) {
            return true;
        }
        if (FILE.matcher(path).matches()) {
            return true;
        }
        String query = url.getRawQuery();
        if (query != null && TRAP_QUERY.matcher(query).matches()) {
            return true;
        }
        String[] segments = path.toLowerCase(Locale.ROOT).split("/");
        for (int i = 0; i < segments.length; i++) {
            // A section may be called "topics" or "archive" above articles with long names or numbers.
            boolean last = i >= segments.length - 2;
            if (TRAPS.contains(segments[i]) && (last || hard(segments[i]))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hard(String segment) {
        return switch (segment) {
            case "search",
                    "calendar",
                    "login",
                    "private",
                    "members",
                    "tag",
                    "tags",
                    "author",
                    "authors",
                    "wp-admin",
                    "print",
                    "cdn-cgi" -> true;
            default -> false;
        };
    }

    private static boolean article(URI target, URI page) {
        return host(target).equals(host(page)) && !trap(target) && !target.equals(page);
    }

    private static String host(URI url) {
        String host = url.getHost() == null ? "" : url.getHost().toLowerCase(Locale.ROOT);
        return (host.startsWith("www.") ? host.substring(4) : host) + ":" + url.getPort();
    }

    static URI base(Document page, URI url) {
        Element base = page.selectFirst("base[href]");
        URI stated = base == null ? null : Link.resolve(url, base.attr("href"));
        // A base elsewhere would hand the page's links to another site.
        return stated != null && host(stated).equals(host(url)) ? stated : url;
    }

    private static Candidate candidate(Element anchor, URI target) {
        Element heading = anchor.selectFirst("h1,h2,h3,h4,h5");
        String text = FeedText.plain(heading == null ? anchor.text() : heading.text());
        if (text.isEmpty()) {
            text = FeedText.plain(anchor.attr("title"));
        }
        boolean headed = heading != null || within(anchor, "h1", "h2", "h3", "h4", "h5");
        return new Candidate(text, headed, chrome(anchor), address(target), text(text));
    }

    private static boolean within(Element element, String... tags) {
        Element at = element;
        for (int i = 0; i < 3 && at != null; i++) {
            if (List.of(tags).contains(at.normalName())) {
                return true;
            }
            at = at.parent();
        }
        return false;
    }

    private static boolean chrome(Element anchor) {
        int steps = 0;
        for (Element at = anchor.parent(); at != null && steps < 30; at = at.parent(), steps++) {
            String tag = at.normalName();
            if (tag.equals("nav") || tag.equals("footer") || tag.equals("form")) {
                return true;
            }
            if (tag.equals("body") || tag.equals("html")) {
                return false;
            }
            if (CHROME.matcher(shortened(at.className()) + " " + shortened(at.id()))
                    .matches()) {
                return true;
            }
        }
        return false;
    }

    private static String shortened(String name) {
        return name.substring(0, Math.min(200, name.length()));
    }

    private static double address(URI target) {
        String path = path(target);
        String last = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        last = last.substring(last.lastIndexOf('/') + 1);
        double score = 0;
        if (DATE.matcher(path).matches()) {
            score += 1.5;
        }
        if (NUMBER.matcher(last).matches()
                || (target.getRawQuery() != null
                        && NUMBER.matcher(target.getRawQuery()).matches())) {
            score += 1.5;
        }
        long hyphens = last.chars().filter(c -> c == '-' || c == '_').count();
        if (hyphens >= 3) {
            score += 1.5;
        }
        if (last.endsWith(".html") || last.endsWith(".htm")) {
            score += 0.5;
        }
        return Math.min(score, 3);
    }

    private static double text(String text) {
        int words = text.isEmpty() ? 0 : text.split(" ").length;
        if (words >= 5 && text.length() >= 25) {
            return 2;
        }
        return words >= 3 && text.length() >= 15 ? 1 : words <= 1 ? -1.5 : -0.5;
    }

    private static List<Item> items(Map<URI, Candidate> found) {
        Map<String, Integer> families = new HashMap<>();
        found.forEach((url, candidate) -> {
            if (candidate.score() >= ENOUGH) {
                families.merge(shape(url), 1, Integer::sum);
            }
        });
        List<Item> items = new ArrayList<>();
        found.forEach((url, candidate) -> {
            boolean related = families.getOrDefault(shape(url), 0) >= FAMILY;
            if (candidate.score() >= (related ? ENOUGH_IN_FAMILY : ENOUGH) && items.size() < ListingReader.MAX_ITEMS) {
                items.add(new Item(url, null, candidate.title(), null));
            }
        });
        return items;
    }

    /** The address with its numbers and slugs blanked: /2025/04/08/a-long-name-7/ and its neighbours become one. */
    private static String shape(URI url) {
        StringBuilder shape = new StringBuilder();
        for (String segment : path(url).split("/")) {
            String kind =
                    segment.matches("\\d+") ? "9" : segment.length() > 20 || segment.matches(".*\\d.*") ? "x" : segment;
            shape.append('/').append(kind);
        }
        String query = url.getRawQuery();
        return query == null ? shape.toString() : shape + "?" + query.replaceAll("=[^&]*", "");
    }

    private static String path(URI url) {
        String path = url.getPath();
        return path == null || path.isEmpty() ? "/" : path;
    }

    /** What speaks for a link. */
    private record Candidate(@Nullable String title, boolean headed, boolean chrome, double address, double text) {

        double score() {
            return address + text + (headed ? 2 : 0) - (chrome ? 3 : 0);
        }

        /** The same address linked twice, by a picture and a headline, is one article. */
        Candidate better(Candidate other) {
            String longer = length(other.title) > length(title) ? other.title : title;
            return new Candidate(
                    longer, headed || other.headed, chrome && other.chrome, address, Math.max(text, other.text));
        }

        private static int length(@Nullable String text) {
            return text == null ? 0 : text.length();
        }
    }
}
