package org.marsad.source;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.marsad.extract.Link;
import org.marsad.fetch.FetchOutcome;
import org.marsad.fetch.FetchRequest;
import org.marsad.fetch.OwnHeaders;
import org.marsad.fetch.Validators;
import org.marsad.fetch.Web;

/**
 * What is asked of one site on the search for its listings: no address twice, at most {@link #MOST}, and nothing more
 * once the site can't be reached or asks for rest. For one thread.
 */
final class SiteQuestions {

    static final int MOST = 24;

    private static final int MAX_SITEMAPS = 4;
    private static final int MAX_PARTS = 3;

    private static final List<String> FEED_PLACES = List.of(
            "/feed/",
            "/rss.xml",
            "/feed",
            "/rss",
            "/feed.xml",
            "/atom.xml",
            "/index.xml",
            "/feed.json",
            "/feeds/all.atom");
    private static final List<String> SITEMAP_PLACES =
            List.of("/news-sitemap.xml", "/sitemap.xml", "/sitemap_index.xml");

    private final Web web;
    private final ListingReader reader;
    private final OwnHeaders headers;
    private final Set<URI> asked = new HashSet<>();
    private FetchOutcome.@Nullable Missed stopped;

    SiteQuestions(Web web, ListingReader reader, OwnHeaders headers) {
        this.web = web;
        this.reader = reader;
        this.headers = headers;
    }

    /** @param use reads out of the answer what is to be kept of it; asks for nothing */
    <T> Asked<T> ask(URI url, Function<FetchOutcome.Fetched, T> use) {
        if (stopped != null || asked.size() >= MOST || !asked.add(url)) {
            return new Asked.Left<>();
        }
        Asked<T> answer =
                web.fetch(FetchRequest.listing(url, Validators.NONE).with(headers), outcome -> switch (outcome) {
                    case FetchOutcome.NotModified _ -> new Asked.Left<>();
                    case FetchOutcome.Missed missed -> new Asked.Missed<>(missed);
                    case FetchOutcome.Fetched fetched -> new Asked.Read<>(use.apply(fetched));
                });
        // A site that cannot be reached or asks for rest is not asked for a dozen more guesses.
        if (answer instanceof Asked.Missed<T>(FetchOutcome.Missed missed)
                && switch (missed.trouble()) {
                    case SLOW_DOWN, TIMEOUT, CONNECTION, UNKNOWN_HOST, ROBOTS_UNREACHABLE, CERTIFICATE -> true;
                    default -> false;
                }) {
            stopped = missed;
        }
        return answer;
    }

    /**
     * A listing as it was read.
     *
     * @param url where it is, after redirects
     */
    record Found(URI url, Validators validators, ListingOutcome outcome) {}

    Asked<Found> listing(Listing.Kind kind, URI url) {
        return ask(url, page -> new Found(page.url(), page.validators(), read(kind, page)));
    }

    /** Why nothing more is asked, if so. */
    FetchOutcome.@Nullable Missed stopped() {
        return stopped;
    }

    ListingOutcome read(Listing.Kind kind, FetchOutcome.Fetched fetched) {
        return read(kind, fetched, null);
    }

    ListingOutcome read(Listing.Kind kind, FetchOutcome.Fetched fetched, @Nullable String links) {
        return reader.read(kind, fetched.body(), fetched.header("content-type"), fetched.url(), links);
    }

    /** An index gets the items of its first parts that have any. */
    Listing filled(Listing listing) {
        if (listing.more().isEmpty() || !listing.items().isEmpty()) {
            return listing;
        }
        List<Item> items = new ArrayList<>();
        for (URI part : listing.newestParts(MAX_PARTS)) {
            if (items.isEmpty()
                    && listing(Listing.Kind.SITEMAP, part)
                            instanceof
                            Asked.Read<Found>(Found(URI _, Validators _, ListingOutcome.Listed(Listing inner)))) {
                items.addAll(inner.items());
            }
        }
        return listing.holding(items);
    }

    /** Whether an address is one at which sites keep the listing of all their articles. */
    static boolean isUsualPlace(URI url) {
        String path = url.getRawPath();
        return path == null || path.length() <= 1 || FEED_PLACES.contains(path) || SITEMAP_PLACES.contains(path);
    }

    static List<URI> feedPlaces(URI site) {
        return places(site, FEED_PLACES);
    }

    static List<URI> sitemapPlaces(URI site) {
        return places(site, SITEMAP_PLACES);
    }

    /** The sitemaps that the site's robots.txt names. */
    List<URI> statedSitemaps(URI site) {
        URI robots = Link.resolve(site, "/robots.txt");
        return robots != null && ask(robots, RobotsSitemaps::of) instanceof Asked.Read<List<URI>>(List<URI> sitemaps)
                ? sitemaps.stream().limit(MAX_SITEMAPS).toList()
                : List.of();
    }

    private static List<URI> places(URI site, List<String> paths) {
        Set<URI> places = new LinkedHashSet<>();
        for (String path : paths) {
            URI place = Link.resolve(site, path);
            if (place != null) {
                places.add(place);
            }
        }
        return List.copyOf(places);
    }
}
