package org.marsad.source;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a feed, sitemap or page of links says.
 *
 * @param items newest first where the listing dates them, else in its order
 * @param more  further listings that belong to it (the parts of a sitemap index), newest first
 * @param pace  how long it asks to be left alone between two looks, if it does
 */
public record Listing(
        Kind kind,
        String title,
        List<Item> items,
        List<URI> more,
        @Nullable Duration pace) {

    /** One that leaves to its readers how often they look. */
    public Listing(Kind kind, String title, List<Item> items, List<URI> more) {
        this(kind, title, items, more, null);
    }

    /** The same listing with these items. */
    public Listing holding(List<Item> others) {
        return new Listing(kind, title, List.copyOf(others), more, pace);
    }

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
