package org.marsad.ingest;

import java.net.URI;
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
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** One look at a source: its listing first, then the articles that are due. Thread-safe. */
@Component
class SourcePoll {

    private static final Logger log = LoggerFactory.getLogger(SourcePoll.class);

    /** Parts of a sitemap index that are read in one poll, newest first. */
    private static final int MAX_PARTS = 3;

    /** Back-off after failures: doubles from the source's interval, never beyond this. */
    private static final Duration LONGEST_BACKOFF = Duration.ofHours(12);

    /** Longest time for a source's articles before it goes to the end of the queue. */
    private static final Duration BUDGET = Duration.ofMinutes(2);

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
            failed(source, ListingOutcome.Reason.BROKEN.name(), "");
            return true;
        }
    }

    private boolean ask(Polled source, Listing.Kind kind, URI url) {
        FetchOutcome outcome = fetcher.fetch(FetchRequest.listing(url, source.validators()));
        if (Thread.currentThread().isInterrupted()) {
            return false;
        }
        switch (outcome) {
            case FetchOutcome.NotModified _ ->
                polls.unchanged(source.id(), clock.instant(), next(source), unbroken(source));
            case FetchOutcome.Missed missed -> {
                missed(source, missed);
                return false;
            }
            case FetchOutcome.Fetched page -> {
                switch (reader.read(kind, page.body(), page.header("content-type"), page.url())) {
                    case ListingOutcome.Listed(Listing listing) -> listed(source, listing, page.validators());
                    case ListingOutcome.Unlisted(var reason, var detail) -> failed(source, reason.name(), detail);
                }
            }
        }
        return true;
    }

    private boolean discover(Polled source) {
        Discovery.Found found = discovery.discover(source.url());
        if (Thread.currentThread().isInterrupted()) {
            return false;
        }
        switch (found) {
            case Discovery.Found.At(var kind, var url, var listing) -> {
                polls.found(source.id(), kind, url);
                listed(source, listing, Validators.NONE);
            }
            case Discovery.Found.Unreachable(var trouble, var detail, var retryAfter) -> {
                missed(source, new FetchOutcome.Missed(trouble, detail, retryAfter));
                return false;
            }
            case Discovery.Found.Nothing(var reason, var detail) -> failed(source, reason.name(), detail);
        }
        return true;
    }

    private void listed(Polled source, Listing listing, Validators validators) {
        items.list(source.id(), listing.items(), clock.instant());
        if (listing.more().isEmpty()) {
            polls.well(source.id(), clock.instant(), validators, next(source), unbroken(source));
        } else if (readParts(source, listing) || !listing.items().isEmpty()) {
            // An index seldom changes when its parts do, so it is always asked for whole.
            polls.well(source.id(), clock.instant(), Validators.NONE, next(source), unbroken(source));
        } else {
            failed(source, ListingOutcome.Reason.BROKEN.name(), "");
        }
    }

    /** Reads the newest parts of an index; returns whether any could be read. */
    private boolean readParts(Polled source, Listing index) {
        boolean any = false;
        for (URI part : index.newestParts(MAX_PARTS)) {
            if (fetcher.fetch(FetchRequest.listing(part, Validators.NONE)) instanceof FetchOutcome.Fetched page
                    && reader.read(index.kind(), page.body(), page.header("content-type"), page.url())
                            instanceof ListingOutcome.Listed(Listing more)) {
                items.list(source.id(), more.items(), clock.instant());
                any = true;
            }
        }
        return any;
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
            line.run(item);
        }
        if (due.size() == settings.itemsPerPoll()) {
            polls.dueAgain(source.id(), clock.instant().plus(SOON));
        } else {
            items.nextDue(source.id()).ifPresent(next -> polls.dueAgain(source.id(), next));
        }
    }
}
