package org.marsad.source;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.marsad.extract.Link;
import org.marsad.fetch.FetchOutcome;

/** The sitemaps that a robots.txt names. */
final class RobotsSitemaps {

    private static final int MOST = 500;
    private static final List<String> FRESH = List.of("news", "latest", "recent", "today");
    private static final List<String> DULL =
            List.of("image", "video", "tag", "categor", "author", "page", "topic", "static", "archive");

    private RobotsSitemaps() {}

    static List<URI> of(FetchOutcome.Fetched robots) {
        List<URI> sitemaps = new ArrayList<>();
        String text = new String(robots.body(), StandardCharsets.UTF_8);
        for (String line : text.split("[\\r\\n]+", 20_000)) {
            String stripped = line.strip();
            if (stripped.regionMatches(true, 0, "sitemap", 0, 7) && sitemaps.size() < MOST) {
                int colon = stripped.indexOf(':');
                URI sitemap = colon < 0 ? null : Link.resolve(robots.url(), stripped.substring(colon + 1));
                if (sitemap != null) {
                    sitemaps.add(sitemap);
                }
            }
        }
        return newsFirst(sitemaps);
    }

    /** Those named after news first, those of pictures, tags and authors last; otherwise in their order. */
    static List<URI> newsFirst(List<URI> sitemaps) {
        return sitemaps.stream()
                .sorted(Comparator.comparingInt(RobotsSitemaps::rank))
                .toList();
    }

    private static int rank(URI sitemap) {
        String path = (sitemap.getRawPath() + "?" + sitemap.getRawQuery()).toLowerCase(Locale.ROOT);
        if (FRESH.stream().anyMatch(path::contains)) {
            return 0;
        }
        return DULL.stream().anyMatch(path::contains) ? 2 : 1;
    }
}
