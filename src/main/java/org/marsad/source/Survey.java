package org.marsad.source;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.marsad.extract.Decoder;
import org.marsad.extract.Markup;
import org.marsad.fetch.FetchOutcome;
import org.marsad.fetch.Validators;

/**
 * Looks at all the ways in which a site could be followed, the best first: feeds, sitemaps, its page of links. One thread
 * surveys; others may read what has been found so far.
 */
final class Survey {

    private static final int MAX_FEEDS_READ = 4;
    private static final int MAX_FEEDS = 10;
    private static final int FEWEST_LINKS = 3;

    private final SiteQuestions questions;
    private final List<Candidate> candidates = new CopyOnWriteArrayList<>();
    private volatile @Nullable Chosen chosen;
    private volatile @Nullable PreviewProblem problem;

    Survey(SiteQuestions questions) {
        this.questions = questions;
    }

    /** The candidate whose articles are shown, and what it lists. */
    record Chosen(Candidate candidate, Listing listing) {}

    List<Candidate> candidates() {
        return List.copyOf(candidates);
    }

    @Nullable
    Chosen chosen() {
        return chosen;
    }

    /** Why nothing is chosen, as soon as that is known. */
    @Nullable
    PreviewProblem problem() {
        return problem;
    }

    /** Takes one address for what the editor says it is. */
    void take(Listing.Kind kind, URI url, @Nullable String links) {
        if (kind == Listing.Kind.PAGE && links == null) {
            takePage(url);
            return;
        }
        switch (questions.ask(url, page -> questions.read(kind, page, links))) {
            case Asked.Missed<ListingOutcome>(FetchOutcome.Missed missed) -> problem = PreviewProblem.of(missed);
            case Asked.Left<ListingOutcome> _ -> problem = PreviewProblem.NOTHING;
            case Asked.Read<ListingOutcome>(ListingOutcome.Listed(Listing listing)) ->
                add(url, questions.filled(listing), links);
            case Asked.Read<ListingOutcome>(ListingOutcome.Unlisted unlisted) -> problem = PreviewProblem.of(unlisted);
        }
    }

    private void takePage(URI url) {
        switch (questions.ask(url, page -> new Links(page.url(), proposed(page)))) {
            case Asked.Missed<Links>(FetchOutcome.Missed missed) -> problem = PreviewProblem.of(missed);
            case Asked.Left<Links> _ -> problem = PreviewProblem.NOTHING;
            case Asked.Read<Links>(Links links) -> {
                add(links);
                problem = PreviewProblem.NOTHING;
            }
        }
    }

    void search(URI url) {
        switch (questions.ask(url, this::front)) {
            case Asked.Missed<Front>(FetchOutcome.Missed missed) -> problem = PreviewProblem.of(missed);
            case Asked.Left<Front> _ -> problem = PreviewProblem.NOTHING;
            case Asked.Read<Front>(Front front) -> {
                switch (front.itself) {
                    case ListingOutcome.Listed(Listing listing) ->
                        add(front.links.page, questions.filled(listing), null);
                    case ListingOutcome.Unlisted unlisted
                    when unlisted.reason() != ListingOutcome.Reason.NOT_A_FEED -> problem = PreviewProblem.of(unlisted);
                    case ListingOutcome.Unlisted _ -> behind(front, url);
                }
            }
        }
    }

    /** What was read out of the first answer: what it is itself and, where that is a page, what it leads to. */
    private record Front(ListingOutcome itself, List<URI> feeds, Links links) {}

    /** A page's links to articles, if it has enough of them. */
    private record Links(URI page, @Nullable Proposal proposal) {}

    private record Proposal(Listing listing, @Nullable String selector) {}

    private Front front(FetchOutcome.Fetched page) {
        ListingOutcome itself = questions.read(Listing.Kind.FEED, page);
        boolean other = itself instanceof ListingOutcome.Unlisted unlisted
                && unlisted.reason() == ListingOutcome.Reason.NOT_A_FEED;
        return new Front(
                itself,
                other ? FeedLinks.of(page).addresses() : List.of(),
                new Links(page.url(), other ? proposed(page) : null));
    }

    private @Nullable Proposal proposed(FetchOutcome.Fetched page) {
        if (!(questions.read(Listing.Kind.PAGE, page) instanceof ListingOutcome.Listed(Listing learned))
                || learned.items().size() < FEWEST_LINKS) {
            return null;
        }
        Document document = Markup.parse(Decoder.decode(page.body(), page.header("content-type")));
        String selector = document == null ? null : LinkSelector.propose(document, page.url(), learned.items());
        return questions.read(Listing.Kind.PAGE, page, selector) instanceof ListingOutcome.Listed(Listing listing)
                ? new Proposal(listing, selector)
                : null;
    }

    private void behind(Front front, URI asked) {
        named(front.feeds);
        if (chosen == null) {
            first(Listing.Kind.FEED, SiteQuestions.feedPlaces(front.links.page));
        }
        sitemaps(front.links.page);
        add(front.links);
        if (chosen == null) {
            FetchOutcome.Missed stopped = questions.stopped();
            problem = Discovery.soundsLikeAFeed(asked)
                    ? new PreviewProblem(ListingOutcome.Reason.NOT_A_FEED.name(), "")
                    : stopped == null ? PreviewProblem.NOTHING : PreviewProblem.of(stopped);
        }
    }

    private void named(List<URI> feeds) {
        for (URI feed : feeds.subList(0, Math.min(MAX_FEEDS, feeds.size()))) {
            if (candidates.size() < MAX_FEEDS_READ) {
                look(Listing.Kind.FEED, feed);
            } else {
                candidates.add(Candidate.unread(Listing.Kind.FEED, feed));
            }
        }
    }

    /** Those a robots.txt names are shown also where a feed serves; they are read only where none does. */
    private void sitemaps(URI site) {
        List<URI> stated = questions.statedSitemaps(site);
        if (stated.isEmpty() && chosen == null) {
            first(Listing.Kind.SITEMAP, SiteQuestions.sitemapPlaces(site));
        }
        for (URI sitemap : stated) {
            if (chosen == null) {
                look(Listing.Kind.SITEMAP, sitemap);
            } else {
                candidates.add(Candidate.unread(Listing.Kind.SITEMAP, sitemap));
            }
        }
    }

    /** Guesses that fail are nobody's fault and not shown. */
    private void first(Listing.Kind kind, List<URI> guesses) {
        for (URI guess : guesses) {
            if (chosen == null
                    && questions.listing(kind, guess)
                            instanceof
                            Asked.Read<SiteQuestions.Found>(
                                    SiteQuestions.Found(
                                            URI at,
                                            Validators _,
                                            ListingOutcome.Listed(Listing listing)))) {
                Listing filled = questions.filled(listing);
                if (!filled.items().isEmpty()) {
                    add(at, filled, null);
                }
            }
        }
    }

    private void look(Listing.Kind kind, URI url) {
        switch (questions.listing(kind, url)) {
            case Asked.Left<SiteQuestions.Found> _ -> candidates.add(Candidate.unread(kind, url));
            case Asked.Missed<SiteQuestions.Found>(FetchOutcome.Missed missed) ->
                candidates.add(Candidate.unusable(kind, url, PreviewProblem.of(missed)));
            case Asked.Read<SiteQuestions.Found>(SiteQuestions.Found found) -> {
                switch (found.outcome()) {
                    case ListingOutcome.Listed(Listing listing) -> add(found.url(), questions.filled(listing), null);
                    case ListingOutcome.Unlisted unlisted ->
                        candidates.add(Candidate.unusable(kind, url, PreviewProblem.of(unlisted)));
                }
            }
        }
    }

    private void add(Links links) {
        Proposal proposal = links.proposal;
        if (proposal != null) {
            add(links.page, proposal.listing, proposal.selector);
        }
    }

    private void add(URI url, Listing listing, @Nullable String links) {
        Candidate candidate = listing.items().isEmpty()
                ? Candidate.unusable(listing.kind(), url, new PreviewProblem(ListingOutcome.Reason.EMPTY.name(), ""))
                : Candidate.usable(url, listing, links);
        if (candidates.stream().anyMatch(known -> known.url().equals(url))) {
            return; // Two of the site's addresses lead to one listing.
        }
        candidates.add(candidate);
        if (chosen == null && candidate.state() == Candidate.State.USABLE) {
            chosen = new Chosen(candidate, listing);
        }
    }
}
