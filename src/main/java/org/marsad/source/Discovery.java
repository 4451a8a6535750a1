package org.marsad.source;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.marsad.fetch.FetchOutcome;
import org.marsad.fetch.FetchRequest;
import org.marsad.fetch.Fetcher;
import org.marsad.fetch.OwnHeaders;
import org.marsad.fetch.Trouble;
import org.marsad.fetch.Validators;

/**
 * Finds what to poll behind any address of a site: the address itself, the feeds it names, feeds in the usual places,
 * sitemaps, else the page's own links. Asks at most {@link SiteQuestions#MOST} times.
 */
public final class Discovery {

    private static final int MAX_NAMED_FEEDS = 4;
    private static final int FEWEST_LINKS = 3;

    private static final Pattern FEED_PATH =
            Pattern.compile("(?i)\\.(xml|rss|atom|rdf)$|(^|/)(rss|feeds?|atom|sitemap)(/|$)");

    private final Function<FetchRequest, FetchOutcome> fetch;
    private final ListingReader reader;

    public Discovery(Fetcher fetcher, ListingReader reader) {
        this(fetcher::fetch, reader);
    }

    Discovery(Function<FetchRequest, FetchOutcome> fetch, ListingReader reader) {
        this.fetch = fetch;
        this.reader = reader;
    }

    /**
     * A sitemap index is found as itself: its parts are in {@link Listing#more()}, and the items of the newest parts
     * that hold any are in {@link Listing#items()}.
     */
    public Found discover(URI url, OwnHeaders headers) {
        return new Search(new SiteQuestions(fetch, reader, headers)).discover(url);
    }

    /** Whoever gave such an address expects a feed there, and should hear that it is none. */
    static boolean soundsLikeAFeed(URI url) {
        return FEED_PATH.matcher(url.getPath()).find();
    }

    /** What was found, or why nothing was. */
    public sealed interface Found {

        /** A listing to poll, what it holds now, and what to ask with the next time. */
        record At(Listing.Kind kind, URI url, Listing listing, Validators validators) implements Found {}

        /** @param retryAfter what the site asked for, if it did */
        record Unreachable(
                Trouble trouble, String detail, @Nullable Duration retryAfter) implements Found {}

        record Nothing(ListingOutcome.Reason reason, String detail) implements Found {}
    }

    /** One search: the first way that serves ends it. */
    private static final class Search {

        private final SiteQuestions questions;

        Search(SiteQuestions questions) {
            this.questions = questions;
        }

        Found discover(URI url) {
            FetchOutcome first = questions.ask(url);
            if (first instanceof FetchOutcome.Missed missed) {
                return new Found.Unreachable(missed.trouble(), missed.detail(), missed.retryAfter());
            }
            if (!(first instanceof FetchOutcome.Fetched page)) {
                return new Found.Nothing(ListingOutcome.Reason.EMPTY, "304");
            }
            ListingOutcome itself = questions.read(Listing.Kind.FEED, page);
            if (itself instanceof ListingOutcome.Listed(Listing listing)) {
                return new Found.At(listing.kind(), page.url(), questions.filled(listing), page.validators());
            }
            if (itself instanceof ListingOutcome.Unlisted unlisted
                    && unlisted.reason() != ListingOutcome.Reason.NOT_A_FEED) {
                return new Found.Nothing(unlisted.reason(), unlisted.detail());
            }
            Found found = behind(page);
            return found instanceof Found.Nothing && soundsLikeAFeed(url)
                    ? new Found.Nothing(ListingOutcome.Reason.NOT_A_FEED, "")
                    : found;
        }

        private Found behind(FetchOutcome.Fetched page) {
            FeedLinks named = FeedLinks.of(page);
            Found.At found =
                    first(named.addresses().stream().limit(MAX_NAMED_FEEDS).toList());
            if (found == null) {
                found = first(SiteQuestions.feedPlaces(page.url()));
            }
            if (found == null) {
                found = first(sitemaps(page.url()));
            }
            return found == null ? links(page) : withPage(found, page);
        }

        /**
         * A feed holds the newest few; the page it was found behind often links to older ones. Those with addresses like
         * the feed's own are collected as well, so that a new source does not begin with a gap.
         */
        private Found withPage(Found.At found, FetchOutcome.Fetched page) {
            if (!(questions.read(Listing.Kind.PAGE, page) instanceof ListingOutcome.Listed(Listing links))) {
                return found;
            }
            Set<URI> known = new HashSet<>();
            Set<AddressShape> shapes = new HashSet<>();
            for (Item item : found.listing().items()) {
                known.add(item.url());
                shapes.add(AddressShape.of(item.url()));
            }
            List<Item> items = new ArrayList<>(found.listing().items());
            links.items().stream()
                    .filter(item -> shapes.contains(AddressShape.of(item.url())) && known.add(item.url()))
                    .forEach(items::add);
            Listing listing = found.listing();
            return new Found.At(
                    found.kind(),
                    found.url(),
                    new Listing(listing.kind(), listing.title(), List.copyOf(items), listing.more()),
                    found.validators());
        }

        private Found links(FetchOutcome.Fetched page) {
            ListingOutcome outcome = questions.read(Listing.Kind.PAGE, page);
            return switch (outcome) {
                case ListingOutcome.Listed(Listing listing)
                when listing.items().size() >= FEWEST_LINKS ->
                    new Found.At(Listing.Kind.PAGE, page.url(), listing, page.validators());
                case ListingOutcome.Listed listed -> new Found.Nothing(ListingOutcome.Reason.EMPTY, "");
                case ListingOutcome.Unlisted(ListingOutcome.Reason reason, String detail) ->
                    new Found.Nothing(reason, detail);
            };
        }

        private Found.@Nullable At first(List<URI> candidates) {
            for (URI candidate : candidates) {
                if (questions.ask(candidate) instanceof FetchOutcome.Fetched fetched
                        && questions.read(Listing.Kind.FEED, fetched)
                                instanceof ListingOutcome.Listed(Listing listing)) {
                    Listing filled = questions.filled(listing);
                    if (!filled.items().isEmpty()) {
                        return new Found.At(filled.kind(), fetched.url(), filled, fetched.validators());
                    }
                }
            }
            return null;
        }

        private List<URI> sitemaps(URI site) {
            List<URI> stated = questions.statedSitemaps(site);
            return stated.isEmpty() ? SiteQuestions.sitemapPlaces(site) : stated;
        }
    }
}
