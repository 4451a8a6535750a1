package org.marsad.ingest;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.marsad.article.ListingAnswers;
import org.marsad.fetch.FetchOutcome;
import org.marsad.fetch.FetchRequest;
import org.marsad.fetch.Fetcher;
import org.marsad.fetch.Validators;
import org.marsad.source.Backfill;
import org.marsad.source.Discovery;
import org.marsad.source.Failure;
import org.marsad.source.Item;
import org.marsad.source.Items;
import org.marsad.source.Listing;
import org.marsad.source.ListingOutcome;
import org.marsad.source.ListingReader;
import org.marsad.source.Looks;
import org.marsad.source.Polls;
import org.marsad.source.Polls.Polled;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** One look at a source: its listing first, then the articles that are due. Thread-safe. */
@Component
class SourcePoll {

    private static final Logger log = LoggerFactory.getLogger(SourcePoll.class);

    /** Parts of a sitemap index that are read in one poll, newest first. */
    private static final int MAX_PARTS = 3;

    /** Longest time for a source's articles before it goes to the end of the queue. */
    private static final Duration BUDGET = Duration.ofMinutes(2);

    /** How soon a source with articles still waiting is taken up again. */
    private static final Duration SOON = Duration.ofSeconds(1);

    private final Fetcher fetcher;
    private final Discovery discovery;
    private final Backfill backfill;
    private final ListingReader reader;
    private final Polls polls;
    private final Looks looks;
    private final ListingAnswers answers;
    private final Items items;
    private final Line line;
    private final IngestSettings settings;
    private final Clock clock;

    SourcePoll(
            Fetcher fetcher,
            Discovery discovery,
            Backfill backfill,
            ListingReader reader,
            Polls polls,
            Looks looks,
            ListingAnswers answers,
            Items items,
            Line line,
            IngestSettings settings,
            Clock clock) {
        this.fetcher = fetcher;
        this.discovery = discovery;
        this.backfill = backfill;
        this.reader = reader;
        this.polls = polls;
        this.looks = looks;
        this.answers = answers;
        this.items = items;
        this.line = line;
        this.settings = settings;
        this.clock = clock;
    }

    /** Does nothing for a source that is gone or switched off meanwhile. */
    void run(long sourceId) {
        Optional<Polled> source = polls.find(sourceId, clock.instant());
        if (source.isEmpty()) {
            return;
        }
        boolean answers = !source.get().listingDue() || look(source.get());
        if (answers) {
            readDueItems(source.get());
        }
    }

    /** Returns whether the site answers at all: articles of one that does not are not asked for either. */
    private boolean look(Polled source) {
        try {
            Listing.Kind kind = source.kind();
            URI listing = source.listingUrl();
            return (kind == null || listing == null) ? discover(source) : ask(source, kind, listing);
        } catch (DataIntegrityViolationException | IllegalArgumentException | IllegalStateException e) {
            // Something in the listing that nobody foresaw: it must not keep the source due for ever.
            log.error("The listing of {} could not be taken", source.name(), e);
            failed(source, Failure.of(ListingOutcome.Reason.BROKEN, ""));
            return true;
        }
    }

    private boolean ask(Polled source, Listing.Kind kind, URI url) {
        FetchRequest request = FetchRequest.listing(url, source.validators())
                .with(source.rules().headers());
        Answer answer = fetcher.fetch(request, outcome -> answer(source, kind, outcome));
        if (Thread.currentThread().isInterrupted()) {
            return false;
        }
        switch (answer) {
            case Answer.Unchanged(var freshFor) -> looks.unchanged(source, freshFor, clock.instant());
            case Answer.None(FetchOutcome.Missed missed) -> {
                failed(source, Failure.of(missed));
                return false;
            }
            case Answer.Listed(Listing listing, var validators, var freshFor) ->
                listed(source, listing, validators, freshFor);
            case Answer.Unlisted(ListingOutcome.Unlisted(var reason, var detail), var start) ->
                failed(source, Failure.of(reason, detail, start));
        }
        return true;
    }

    /** What a listing's address answered, with no more of its bytes than are kept. */
    private sealed interface Answer {

        record Unchanged(@Nullable Duration freshFor) implements Answer {}

        record None(FetchOutcome.Missed missed) implements Answer {}

        record Listed(
                Listing listing,
                Validators validators,
                @Nullable Duration freshFor) implements Answer {}

        record Unlisted(ListingOutcome.Unlisted why, FetchOutcome.Received start) implements Answer {}
    }

    private Answer answer(Polled source, Listing.Kind kind, FetchOutcome outcome) {
        return switch (outcome) {
            case FetchOutcome.NotModified unchanged -> new Answer.Unchanged(unchanged.freshFor());
            case FetchOutcome.Missed missed -> new Answer.None(missed);
            case FetchOutcome.Fetched page ->
                switch (reader.read(
                        kind,
                        page.body(),
                        page.header("content-type"),
                        page.url(),
                        source.rules().links())) {
                    case ListingOutcome.Listed(Listing listing) ->
                        new Answer.Listed(listing, page.validators(), page.freshFor());
                    case ListingOutcome.Unlisted unlisted -> new Answer.Unlisted(unlisted, page.start());
                };
        };
    }

    private boolean discover(Polled source) {
        Discovery.Found found = discovery.discover(source.url(), source.rules().headers());
        if (Thread.currentThread().isInterrupted()) {
            return false;
        }
        switch (found) {
            case Discovery.Found.At(var kind, var url, var listing, var validators) -> {
                polls.found(source, kind, url);
                listed(source, listing, validators, null);
            }
            case Discovery.Found.Unreachable(FetchOutcome.Missed missed) -> {
                failed(source, Failure.of(missed));
                return false;
            }
            case Discovery.Found.Nothing(var reason, var detail, var start) ->
                failed(source, Failure.of(reason, detail, start));
        }
        return true;
    }

    /** What the listing of an address that the source no longer has points at is left alone. */
    private void listed(Polled source, Listing listing, Validators validators, @Nullable Duration freshFor) {
        if (!polls.stands(source)) {
            return;
        }
        List<Item> all = new ArrayList<>(listing.items());
        boolean index = !listing.more().isEmpty();
        if (index && !readParts(source, listing, all) && all.isEmpty()) {
            failed(source, Failure.of(ListingOutcome.Reason.BROKEN, ""));
            return;
        }
        int unknown = items.list(source.id(), all, clock.instant());
        // An index seldom changes when its parts do, so it is always asked for whole.
        Validators kept = index ? Validators.NONE : validators;
        if (looks.collected(source, new Looks.Seen(kept, freshFor, listing.pace(), all, unknown), clock.instant())) {
            lookBack(source, listing.holding(all));
        }
    }

    /** One that cannot be finished now, as when the node dies, is begun anew at the next look. */
    private void lookBack(Polled source, Listing known) {
        Instant now = clock.instant();
        List<Item> older = settings.backfill().isPositive()
                ? backfill.older(source.url(), source.rules(), known, now.minus(settings.backfill()))
                : List.of();
        if (!Thread.currentThread().isInterrupted() && polls.stands(source)) {
            int unknown = items.list(source.id(), older, clock.instant());
            looks.lookedBack(source, older, unknown, now);
        }
    }

    /** Reads the newest parts of an index; returns whether any could be read. */
    private boolean readParts(Polled source, Listing index, List<Item> all) {
        boolean any = false;
        for (URI part : index.newestParts(MAX_PARTS)) {
            FetchRequest request = FetchRequest.listing(part, Validators.NONE)
                    .with(source.rules().headers());
            if (fetcher.fetch(request, outcome -> answer(source, index.kind(), outcome))
                    instanceof Answer.Listed(Listing more, Validators _, Duration _)) {
                all.addAll(more.items());
                any = true;
            }
        }
        return any;
    }

    private void failed(Polled source, Failure failure) {
        looks.failed(source, failure, clock.instant());
        FetchOutcome.Received answer = failure.answer();
        if (answer != null && polls.stands(source)) {
            answers.keep(source.id(), Line.page(answer, clock.instant()), failure.trouble(), failure.detail());
        }
        log.info("{}: {} {}", source.name(), failure.trouble(), failure.detail());
    }

    /** Reads what is due until a budget of time is used up, so that one slow site never keeps the others waiting. */
    private void readDueItems(Polled source) {
        Instant end = clock.instant().plus(BUDGET);
        List<Items.Due> due = items.due(source.id(), clock.instant(), settings.itemsPerPoll());
        for (Items.Due item : due) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            if (clock.instant().isAfter(end)) {
                polls.dueAgain(source.id(), clock.instant().plus(SOON));
                return;
            }
            line.run(item, source.rules());
        }
        if (due.size() == settings.itemsPerPoll()) {
            polls.dueAgain(source.id(), clock.instant().plus(SOON));
        } else {
            items.nextDue(source.id()).ifPresent(next -> polls.dueAgain(source.id(), next));
        }
    }
}
