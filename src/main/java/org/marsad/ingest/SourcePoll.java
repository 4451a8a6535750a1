package org.marsad.ingest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.marsad.fetch.FetchOutcome;
import org.marsad.fetch.FetchRequest;
import org.marsad.fetch.Fetcher;
import org.marsad.fetch.Trouble;
import org.marsad.fetch.Validators;
import org.marsad.source.Discovery;
import org.marsad.source.Items;
import org.marsad.source.Listing;
import org.marsad.source.ListingOutcome;
import org.marsad.source.ListingReader;
import org.marsad.source.Polls;
import org.marsad.source.Polls.Polled;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** One look at a source: its listing first, then the articles that are due. Thread-safe. */
@Component
class SourcePoll {

    private static final Logger log = LoggerFactory.getLogger(SourcePoll.class);

    /** Parts of a sitemap index that are read in one poll, newest first. */
    private static final int MAX_PARTS = 3;

    /** Back-off after failures: doubles from the source's interval, never beyond this. */
    private static final Duration LONGEST_BACKOFF = Duration.ofHours(12);

    /** How soon a source with articles still waiting is taken up again. */
    private static final Duration SOON = Duration.ofSeconds(1);

    private final Fetcher fetcher;
    private final Discovery discovery;
    private final ListingReader reader;
    private final Polls polls;
    private final Items items;
    private final Line line;
    private final IngestSettings settings;
    private final Clock clock;

    SourcePoll(
            Fetcher fetcher,
            Discovery discovery,
            ListingReader reader,
            Polls polls,
            Items items,
            Line line,
            IngestSettings settings,
            Clock clock) {
        this.fetcher = fetcher;
        this.discovery = discovery;
        this.reader = reader;
        this.polls = polls;
        this.items = items;
        this.line = line;
        this.settings = settings;
        this.clock = clock;
    }

    /** Does nothing for a source that is gone or switched off meanwhile. */
    void run(long sourceId) {
        Optional<Polled> source = polls.find(sourceId);
        if (source.isPresent()) {
            look(source.get());
            readDueItems(source.get());
        }
    }

    private void look(Polled source) {
        Listing.Kind kind = source.kind();
        if (kind == null || source.listingUrl() == null) {
            discover(source);
            return;
        }
        switch (fetcher.fetch(FetchRequest.listing(source.listingUrl(), source.validators()))) {
            case FetchOutcome.NotModified(var url) ->
                polls.unchanged(source.id(), clock.instant(), next(source), unbroken(source));
            case FetchOutcome.Missed missed -> missed(source, missed);
            case FetchOutcome.Fetched page -> {
                switch (reader.read(kind, page.body(), page.header("content-type"), page.url())) {
                    case ListingOutcome.Listed(Listing listing) -> listed(source, listing, page.validators());
                    case ListingOutcome.Unlisted(var reason, var detail) -> failed(source, reason.name(), detail);
                }
            }
        }
    }

    private void discover(Polled source) {
        switch (discovery.discover(source.url())) {
            case Discovery.Found.At(var kind, var url, var listing) -> {
                polls.found(source.id(), kind, url);
                listed(source, listing, Validators.NONE);
            }
            case Discovery.Found.Unreachable(var trouble, var detail, var retryAfter) ->
                missed(source, new FetchOutcome.Missed(trouble, detail, retryAfter));
            case Discovery.Found.Nothing(var reason, var detail) -> failed(source, reason.name(), detail);
        }
    }

    private void listed(Polled source, Listing listing, Validators validators) {
        items.list(source.id(), listing.items(), clock.instant());
        listing.more().stream().limit(MAX_PARTS).forEach(part -> {
            if (fetcher.fetch(FetchRequest.listing(part, Validators.NONE)) instanceof FetchOutcome.Fetched page
                    && reader.read(listing.kind(), page.body(), page.header("content-type"), page.url())
                            instanceof ListingOutcome.Listed(Listing more)) {
                items.list(source.id(), more.items(), clock.instant());
            }
        });
        polls.well(source.id(), clock.instant(), validators, next(source), unbroken(source));
    }

    private void missed(Polled source, FetchOutcome.Missed missed) {
        boolean slowed = missed.trouble() == Trouble.SLOW_DOWN;
        Duration asked = missed.retryAfter() == null ? Duration.ZERO : missed.retryAfter();
        Duration backoff = backoff(source);
        Duration wait = asked.compareTo(backoff) > 0 ? asked : backoff;
        polls.failed(
                source.id(),
                clock.instant(),
                slowed ? "SLOWED" : "FAILING",
                missed.trouble().name(),
                missed.detail(),
                clock.instant().plus(wait));
        log.info("{}: {} {}", source.name(), missed.trouble(), missed.detail());
    }

    private void failed(Polled source, String trouble, String detail) {
        polls.failed(
                source.id(),
                clock.instant(),
                "FAILING",
                trouble,
                detail,
                clock.instant().plus(backoff(source)));
        log.info("{}: {} {}", source.name(), trouble, detail);
    }

    private Duration backoff(Polled source) {
        Duration wait = source.interval().multipliedBy(1L << Math.min(source.failures(), 8));
        return wait.compareTo(LONGEST_BACKOFF) > 0 ? LONGEST_BACKOFF : wait;
    }

    private Instant next(Polled source) {
        return clock.instant().plus(source.interval());
    }

    /** A source counts as collected without a gap while its good polls are no further apart than this. */
    private static Duration unbroken(Polled source) {
        return source.interval().multipliedBy(3).plusMinutes(5);
    }

    private void readDueItems(Polled source) {
        List<Items.Due> due = items.due(source.id(), clock.instant(), settings.itemsPerPoll());
        for (Items.Due item : due) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            line.run(item);
        }
        if (due.size() == settings.itemsPerPoll()) {
            polls.dueAgain(source.id(), clock.instant().plus(SOON));
        } else {
            items.nextDue(source.id()).ifPresent(next -> polls.dueAgain(source.id(), next));
        }
    }
}
