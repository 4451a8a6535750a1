package org.marsad.source;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.marsad.fetch.FetchOutcome;
import org.marsad.fetch.OwnHeaders;
import org.marsad.fetch.Validators;
import org.marsad.fetch.Web;

/**
 * Finds what to poll behind any address of a site: the address itself, the feeds it names, feeds in the usual places,
 * sitemaps, else the page's own links. Asks at most {@link SiteQuestions#MOST} times.
 */
public final class Discovery {

    private static final int MAX_NAMED_FEEDS = 4;
    private static final int FEWEST_LINKS = 3;

    private static final Pattern FEED_PATH =
            Pattern.compile("(?i)\\.(xml|rss|atom|rdf)$|(^|/)(rss|feeds?|atom|sitemap)(/|$)");

    private final Web web;
    private final ListingReader reader;

    public Discovery(Web web, ListingReader reader) {
        this.web = web;
        this.reader = reader;
    }

    /**
     * A sitemap index is found as itself: its parts are in {@link Listing#more()}, and the items of the newest parts
     * that hold any are in {@link Listing#items()}.
     */
    public Found discover(URI url, OwnHeaders headers) {
        return new Search(new SiteQuestions(web, reader, headers)).discover(url);
    }

    /** Whoever gave such an address expects a feed there, and should hear that it is none. */
    static boolean soundsLikeAFeed(URI url) {
        return FEED_PATH.matcher(url.getPath()).find();
    }

    /** What was found, or why nothing was. */
    public sealed interface Found {

        /** A listing to poll, what it holds now, and what to ask with the next time. */
        record At(Listing.Kind kind, URI url, Listing listing, Validators validators) implements Found {}

        record Unreachable(FetchOutcome.Missed why) implements Found {}

        /** @param answer what the address itself answered; null where that was nothing new */
        record Nothing(ListingOutcome.Reason reason, String detail, FetchOutcome.@Nullable Received answer)
                implements Found {}
    }

    /** One search: the first way that serves ends it. */
    private static final class Search {

        private final SiteQuestions questions;

        Search(SiteQuestions questions) {
            this.questions = questions;
        }

        Found discover(URI url) {
            return switch (questions.ask(url, this::front)) {
                case Asked.Missed<Front>(FetchOutcome.Missed missed) -> new Found.Unreachable(missed);
                case Asked.Left<Front> _ -> new Found.Nothing(ListingOutcome.Reason.EMPTY, "304", null);
                case Asked.Read<Front>(Front front) -> discover(url, front);
            };
        }

        private Found discover(URI url, Front front) {
            return switch (front.itself) {
                case ListingOutcome.Listed(Listing listing) ->
                    new Found.At(listing.kind(), front.url, questions.filled(listing), front.validators);
                case ListingOutcome.Unlisted(ListingOutcome.Reason reason, String detail)
                when reason != ListingOutcome.Reason.NOT_A_FEED -> new Found.Nothing(reason, detail, front.answer);
                case ListingOutcome.Unlisted _ -> {
                    Found found = behind(front);
                    yield found instanceof Found.Nothing && soundsLikeAFeed(url)
                            ? new Found.Nothing(ListingOutcome.Reason.NOT_A_FEED, "", front.answer)
                            : found;
                }
            };
        }

        /**
         * What was read out of the first answer.
         *
         * @param itself as a feed or sitemap
         * @param feeds  that it names, where it is a page
         * @param links  as a page of links, where it is one
         * @param answer the start of it, where it is no listing
         */
        private record Front(
                URI url,
                Validators validators,
                ListingOutcome itself,
                List<URI> feeds,
                ListingOutcome links,
                FetchOutcome.@Nullable Received answer) {}

        private Front front(FetchOutcome.Fetched page) {
            ListingOutcome itself = questions.read(Listing.Kind.FEED, page);
            boolean other = itself instanceof ListingOutcome.Unlisted unlisted
                    && unlisted.reason() == ListingOutcome.Reason.NOT_A_FEED;
            return new Front(
                    page.url(),
                    page.validators(),
                    itself,
                    other ? FeedLinks.of(page).addresses() : List.of(),
                    other ? questions.read(Listing.Kind.PAGE, page) : itself,
                    itself instanceof ListingOutcome.Listed ? null : page.start());
        }

        private Found behind(Front page) {
            Found.At found = first(page.feeds.stream().limit(MAX_NAMED_FEEDS).toList());
            if (found == null) {
                found = first(SiteQuestions.feedPlaces(page.url));
            }
            if (found == null) {
                found = first(sitemaps(page.url));
            }
            return found == null ? links(page) : withPage(found, page.links);
        }

        /**
         * A feed holds the newest few; the page it was found behind often links to older ones. Those with addresses like
         * the feed's own are collected as well, so that a new source does not begin with a gap.
         */
        private Found withPage(Found.At found, ListingOutcome page) {
            if (!(page instanceof ListingOutcome.Listed(Listing links))) {
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
            return new Found.At(found.kind(), found.url(), found.listing().holding(items), found.validators());
        }

        private Found links(Front page) {
            return switch (page.links) {
                case ListingOutcome.Listed(Listing listing)
                when listing.items().size() >= FEWEST_LINKS ->
                    new Found.At(Listing.Kind.PAGE, page.url, listing, page.validators);
                case ListingOutcome.Listed _ -> new Found.Nothing(ListingOutcome.Reason.EMPTY, "", page.answer);
                case ListingOutcome.Unlisted(ListingOutcome.Reason reason, String detail) ->
                    new Found.Nothing(reason, detail, page.answer);
            };
        }

        private Found.@Nullable At first(List<URI> candidates) {
            for (URI candidate : candidates) {
                if (questions.listing(Listing.Kind.FEED, candidate)
                        instanceof
                        Asked.Read<SiteQuestions.Found>(
                                SiteQuestions.Found(
                                        URI at,
                                        Validators validators,
                                        ListingOutcome.Listed(Listing listing)))) {
                    Listing filled = questions.filled(listing);
                    if (!filled.items().isEmpty()) {
                        return new Found.At(filled.kind(), at, filled, validators);
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
