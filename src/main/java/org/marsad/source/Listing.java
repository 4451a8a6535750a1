package org.marsad.source;

import java.net.URI;
import java.util.List;

/**
 * What a feed, sitemap or page of links says.
 *
 * @param items newest first where the listing dates them, else in its order
 * @param more  further listings that belong to it (the parts of a sitemap index), newest first
 */
public record Listing(Kind kind, String title, List<Item> items, List<URI> more) {

    /** The parts most likely to hold news, in the order in which they are worth reading. */
    public List<URI> newestParts(int limit) {
        return RobotsSitemaps.newsFirst(more).stream().limit(limit).toList();
    }

    public enum Kind {
        FEED,
        SITEMAP,
        PAGE
    }
}
