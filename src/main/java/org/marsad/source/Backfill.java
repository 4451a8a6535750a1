package org.marsad.source;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.marsad.extract.AddressKey;
import org.marsad.extract.Decoder;
import org.marsad.extract.Link;
import org.marsad.extract.Markup;
import org.marsad.fetch.FetchOutcome;
import org.marsad.fetch.Validators;
import org.marsad.fetch.Web;

/**
 * Finds the articles of a site that its listing no longer holds: in its sitemaps, then on the pages that its front page
 * calls the next ones. Takes only addresses like those that the listing holds, at most {@link ListingReader#MAX_ITEMS},
 * and asks no more than a search for listings does. Thread-safe.
 */
public final class Backfill {

    private static final int MAX_SITEMAPS = 8;
    private static final int MAX_PAGES = 10;

    private static final String NEXT = "link[rel~=(?i)(^|\\s)next(\\s|$)][href], atom|link[rel=next][href],"
            + " a[rel~=(?i)(^|\\s)next(\\s|$)][href], a.next[href]";

    private final Web web;
    private final ListingReader reader;

    public Backfill(Web web, ListingReader reader) {
        this.web = web;
        this.reader = reader;
    }

    /**
     * What the site has beyond the listing, in the order in which it was found.
     *
     * @param home  the source's address; one that leads to a part of the site gets articles below that part only
     * @param rules how the source is asked for; where they say which links are its articles, sitemaps are left alone
     * @param known what the listing holds, with its further parts
     * @param since what is stated to be older is left out
     */
    public List<Item> older(URI home, SourceRules rules, Listing known, Instant since) {
        Search search = new Search(
                new SiteQuestions(web, reader, rules.headers()), rules.links(), known, scope(home, known), since);
        if (search.scope != null && rules.links() == null) {
            search.readSitemaps(home, known.more());
        }
        search.followPages(home);
        return List.copyOf(search.found);
    }

    /**
     * The start that the paths of a source's articles must have; null where it cannot be told from their addresses which
     * articles of the site are the source's.
     */
    static @Nullable String scope(URI home, Listing known) {
        if (SiteQuestions.isUsualPlace(home) || known.kind() == Listing.Kind.SITEMAP) {
            return "";
        }
        List<String> common = known.items().stream()
                .map(item -> section(item.url()))
                .reduce(Backfill::shared)
                .orElse(List.of());
        return common.isEmpty() ? null : "/" + String.join("/", common) + "/";
    }

    /** The named parts above an article; numbers are dates or ids and change from one to the next. */
    private static List<String> section(URI article) {
        String path = article.getRawPath() == null ? "" : article.getRawPath();
        List<String> parts =
                Arrays.stream(path.split("/")).filter(part -> !part.isEmpty()).toList();
        return parts.subList(0, Math.max(0, parts.size() - 1)).stream()
                .takeWhile(part -> part.chars().noneMatch(Character::isDigit))
                .toList();
    }

    private static List<String> shared(List<String> one, List<String> other) {
        int same = 0;
        while (same < Math.min(one.size(), other.size()) && one.get(same).equals(other.get(same))) {
            same++;
        }
        return one.subList(0, same);
    }

    /** One search and what it has found so far. */
    private static final class Search {

        private final SiteQuestions questions;
        private final @Nullable String links;
        private final @Nullable String scope;
        private final Instant since;
        private final Set<String> known = new HashSet<>();
        private final Set<AddressShape> shapes = new HashSet<>();
        private final List<Item> found = new ArrayList<>();

        Search(
                SiteQuestions questions,
                @Nullable String links,
                Listing listing,
                @Nullable String scope,
                Instant since) {
            this.questions = questions;
            this.links = links;
            this.scope = scope;
            this.since = since;
            for (Item item : listing.items()) {
                known.add(AddressKey.of(item.url()));
                shapes.add(AddressShape.of(item.url()));
            }
        }

        void readSitemaps(URI home, List<URI> parts) {
            Deque<URI> waiting = new ArrayDeque<>(parts.isEmpty() ? sitemaps(home) : RobotsSitemaps.newsFirst(parts));
            for (int read = 0; read < MAX_SITEMAPS && !waiting.isEmpty(); read++) {
                if (questions.listing(Listing.Kind.SITEMAP, waiting.remove())
                        instanceof
                        Asked.Read<SiteQuestions.Found>(
                                SiteQuestions.Found(URI _, Validators _, ListingOutcome.Listed(Listing listing)))) {
                    listing.items().forEach(this::take);
                    waiting.addAll(RobotsSitemaps.newsFirst(listing.more()));
                }
            }
        }

        private List<URI> sitemaps(URI home) {
            List<URI> stated = questions.statedSitemaps(home);
            URI usual = Link.resolve(home, "/sitemap.xml");
            return stated.isEmpty() && usual != null ? List.of(usual) : stated;
        }

        /** What a page of a site's list of articles holds, and which one it calls the next. */
        private record Leaf(List<Item> items, @Nullable URI next) {}

        /** Goes on as long as a page has something that the search did not know. */
        void followPages(URI home) {
            Set<URI> pages = new LinkedHashSet<>();
            URI page = home;
            boolean news = true;
            while (page != null && news && pages.add(page) && pages.size() <= MAX_PAGES) {
                if (!(questions.ask(page, fetched -> new Leaf(listed(fetched).items(), next(fetched)))
                        instanceof Asked.Read<Leaf>(Leaf leaf))) {
                    return;
                }
                int before = found.size();
                leaf.items.forEach(this::take);
                // The first holds mostly what the listing does.
                news = page.equals(home) || found.size() > before;
                page = leaf.next;
            }
        }

        private Listing listed(FetchOutcome.Fetched page) {
            for (Listing.Kind kind : List.of(Listing.Kind.FEED, Listing.Kind.PAGE)) {
                if (questions.read(kind, page, links) instanceof ListingOutcome.Listed(Listing listing)) {
                    return listing;
                }
            }
            return new Listing(Listing.Kind.PAGE, "", List.of(), List.of());
        }

        private static @Nullable URI next(FetchOutcome.Fetched page) {
            Document document = Markup.parse(Decoder.decode(page.body(), page.header("content-type")));
            return document == null
                    ? null
                    : document.select(NEXT).stream()
                            .map(link -> Link.resolve(page.url(), link.attr("href")))
                            .filter(Objects::nonNull)
                            .filter(next -> Objects.equals(
                                    next.getAuthority(), page.url().getAuthority()))
                            .findFirst()
                            .orElse(null);
        }

        private void take(Item item) {
            if (found.size() < ListingReader.MAX_ITEMS
                    && !item.before(since)
                    && inScope(item.url())
                    && (shapes.isEmpty() || AddressShape.anyLike(shapes, AddressShape.of(item.url())))
                    && known.add(AddressKey.of(item.url()))) {
                found.add(item);
            }
        }

        private boolean inScope(URI url) {
            return scope == null || String.valueOf(url.getRawPath()).startsWith(scope);
        }
    }
}
