package org.marsad.extract;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The addresses that a page names for itself.
 *
 * @param canonical its own address, at the same site; never the home page or a section that the page lies in
 * @param amp       its AMP form, at the same site
 * @param origin    an address at another site that it calls the original
 */
record PageLinks(
        @Nullable URI canonical,
        @Nullable URI amp,
        @Nullable URI origin) {

    private static final PageLinks NONE = new PageLinks(null, null, null);

    /** What may stand behind an article's address for another form of the same article. */
    private static final Set<String> FORMS =
            Set.of("amp", "amp.html", "print", "print.html", "mobile", "index.html", "index.php");

    private static final Set<String> HOMES = Set.of("index.html", "index.htm", "index.php", "home", "default.aspx");

    static PageLinks of(Document document, @Nullable URI url) {
        if (url == null) {
            return NONE;
        }
        URI canonical = link(document, "link[rel~=(?i)\\bcanonical\\b][href]", url);
        URI amp = link(document, "link[rel~=(?i)\\bamphtml\\b][href]", url);
        boolean foreign = canonical != null && !sameSite(canonical, url);
        return new PageLinks(
                canonical == null || foreign || isOver(canonical, url) ? null : canonical,
                amp == null || !sameSite(amp, url) || isOver(amp, url) ? null : amp,
                foreign && canonical != null && !isHome(canonical) ? canonical : null);
    }

    private static @Nullable URI link(Document document, String selector, URI url) {
        Element link = document.selectFirst(selector);
        return link == null ? null : Link.resolve(url, link.attr("href"));
    }

    /** Hosts without a registered domain are told apart by their ports too. */
    private static boolean sameSite(URI one, URI other) {
        return Link.sameSite(one, other)
                && (Link.site(one).matches(".*[a-z].*\\..*") || one.getPort() == other.getPort());
    }

    /** Whether an address is the home page, or a section that the page lies in: many pages would call it their own. */
    private static boolean isOver(URI stated, URI page) {
        if (stated.getRawQuery() != null) {
            return false;
        }
        if (isHome(stated)) {
            return !isHome(page);
        }
        List<String> upper = segments(stated);
        List<String> lower = segments(page);
        return upper.size() < lower.size()
                && lower.subList(0, upper.size()).equals(upper)
                && !lower.subList(upper.size(), lower.size()).stream().allMatch(FORMS::contains);
    }

    private static boolean isHome(URI url) {
        List<String> segments = segments(url);
        return segments.isEmpty()
                || (segments.size() == 1
                        && (HOMES.contains(segments.getFirst())
                                || segments.getFirst().length() == 2));
    }

    private static List<String> segments(URI url) {
        String path = url.getRawPath() == null ? "" : url.getRawPath().toLowerCase(Locale.ROOT);
        return Arrays.stream(path.split("/")).filter(part -> !part.isEmpty()).toList();
    }
}
