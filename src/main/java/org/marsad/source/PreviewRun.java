package org.marsad.source;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.marsad.extract.Content;
import org.marsad.extract.Page;
import org.marsad.extract.PageDate;
import org.marsad.extract.PageOutcome;
import org.marsad.extract.PageReader;
import org.marsad.extract.PageTrace;
import org.marsad.extract.Selectors;
import org.marsad.extract.SourceMemory;
import org.marsad.fetch.FetchOutcome;
import org.marsad.fetch.FetchRequest;
import org.marsad.fetch.Trouble;
import org.marsad.fetch.Web;

/** One preview: the site is surveyed, then the newest articles are read one after the other. */
final class PreviewRun {

    private static final int NEWEST = 10;

    private final Preview.Wish wish;
    private final Web web;
    private final PageReader pages;
    private final Function<URI, SourceMemory> memories;
    private final InstantSource clock;
    private final Duration limit;
    private final Instant end;
    private final Survey survey;
    private final List<Previewed.Sample> read = new CopyOnWriteArrayList<>();
    private volatile boolean failed;

    PreviewRun(
            Preview.Wish wish,
            Web web,
            ListingReader listings,
            PageReader pages,
            Function<URI, SourceMemory> memories,
            InstantSource clock,
            Duration limit) {
        this.wish = wish;
        this.web = web;
        this.pages = pages;
        this.memories = memories;
        this.clock = clock;
        this.limit = limit;
        Instant start = clock.instant();
        this.end = start.plus(limit);
        // Half the time for the search, so that some is left for articles.
        Instant half = start.plus(limit.dividedBy(2));
        this.survey = new Survey(
                new SiteQuestions(new Until(half), listings, wish.rules().headers()));
    }

    /** The web up to a moment: what is asked later counts as not answered in time. */
    private final class Until implements Web {

        private final Instant moment;

        Until(Instant moment) {
            this.moment = moment;
        }

        @Override
        public <T> T fetch(FetchRequest request, Function<FetchOutcome, T> use) {
            return over(moment)
                    ? use.apply(new FetchOutcome.Missed(
                            Trouble.TIMEOUT, limit.dividedBy(2).toSeconds() + " s", null))
                    : web.fetch(request, use);
        }
    }

    private boolean over(Instant moment) {
        return Thread.currentThread().isInterrupted() || clock.instant().isAfter(moment);
    }

    void go() {
        Listing.Kind kind = wish.given();
        if (kind == null) {
            survey.search(wish.url());
        } else {
            survey.take(kind, wish.url(), wish.rules().links());
        }
        Survey.Chosen chosen = survey.chosen();
        if (chosen == null) {
            return;
        }
        SourceMemory memory = memories.apply(wish.url());
        for (Item item : newest(chosen)) {
            if (over(end)) {
                return;
            }
            Previewed.Sample sample = sample(item, memory);
            if (Thread.currentThread().isInterrupted()) {
                return; // What came of the fetch is only that it was broken off.
            }
            read.add(sample);
        }
    }

    void failed() {
        failed = true;
    }

    /** What stands now; the work may still be going on. */
    Previewed seen() {
        Survey.Chosen chosen = survey.chosen();
        if (chosen == null) {
            PreviewProblem problem = survey.problem();
            return new Previewed.Nothing(
                    failed
                            ? PreviewProblem.UNFORESEEN
                            : problem == null ? PreviewProblem.late(limit.toSeconds()) : problem,
                    survey.candidates());
        }
        List<Previewed.Sample> samples = new ArrayList<>(read);
        List<Item> items = newest(chosen);
        items.subList(Math.min(samples.size(), items.size()), items.size())
                .forEach(item -> samples.add(Previewed.Sample.unread(item)));
        return new Previewed.Seen(survey.candidates(), chosen.candidate(), List.copyOf(samples));
    }

    private static List<Item> newest(Survey.Chosen chosen) {
        return chosen.listing().items().stream().limit(NEWEST).toList();
    }

    private Previewed.Sample sample(Item item, SourceMemory memory) {
        return web.fetch(FetchRequest.page(item.url()).with(wish.rules().headers()), outcome -> switch (outcome) {
            case FetchOutcome.Missed missed -> Previewed.Sample.unreadable(item, PreviewProblem.of(missed));
            case FetchOutcome.NotModified _ -> Previewed.Sample.unread(item);
            case FetchOutcome.Fetched page -> sample(item, page, memory);
        });
    }

    private Previewed.Sample sample(Item item, FetchOutcome.Fetched fetched, SourceMemory memory) {
        Page page = new Page(fetched.body(), fetched.header("content-type"), fetched.url());
        Selectors selectors = wish.rules().selectors();
        boolean own = !selectors.equals(Selectors.NONE);
        PageOutcome learned = pages.read(page, memory, Selectors.NONE);
        return switch (own ? pages.read(page, memory, selectors) : learned) {
            case PageOutcome.Unreadable(var reason, var detail) ->
                Previewed.Sample.unreadable(item, new PreviewProblem(reason.name(), detail));
            case PageOutcome.Read(Content content, PageTrace _) -> {
                PageDate stated = content.published();
                Instant published =
                        stated == null ? item.published() : stated.at().toInstant();
                yield new Previewed.Sample(
                        item.url(),
                        title(content, item),
                        published,
                        stated != null && stated.precision() == PageDate.Precision.DAY,
                        content.language(),
                        learned instanceof PageOutcome.Read(Content found, PageTrace _)
                                ? Previewed.Beginning.of(found.text())
                                : null,
                        own ? Previewed.Beginning.of(content.text()) : null,
                        own ? pages.missing(page, selectors) : List.of(),
                        true,
                        null);
            }
        };
    }

    private static String title(Content content, Item item) {
        String listed = item.title();
        return content.title().isEmpty() && listed != null ? listed : content.title();
    }
}
