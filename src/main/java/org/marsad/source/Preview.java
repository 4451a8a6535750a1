package org.marsad.source;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.marsad.extract.PageReader;
import org.marsad.extract.SourceMemory;
import org.marsad.fetch.Web;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows what Marsad would collect from a site, storing nothing. Bounded in time: what was not read by then is shown as
 * not read; and in memory: few run at once. Thread-safe.
 */
public final class Preview {

    private static final Logger log = LoggerFactory.getLogger(Preview.class);

    /** Longest time that an editor waits. */
    public static final Duration LIMIT = Duration.ofSeconds(20);

    /** Each may hold a listing and a page at a time. */
    private static final int AT_ONCE = 3;

    private final Web web;
    private final ListingReader listings;
    private final PageReader pages;
    private final Function<URI, SourceMemory> memories;
    private final InstantSource clock;
    private final Duration limit;
    private final Semaphore free = new Semaphore(AT_ONCE);

    /** A preview that knows of no source. */
    public Preview(Web web, ListingReader listings, PageReader pages, InstantSource clock, Duration limit) {
        this(web, listings, pages, address -> SourceMemory.NONE, clock, limit);
    }

    /**
     * @param memories what is remembered of the source at an address, if there is one
     * @param limit    longest time that a preview may take
     */
    public Preview(
            Web web,
            ListingReader listings,
            PageReader pages,
            Function<URI, SourceMemory> memories,
            InstantSource clock,
            Duration limit) {
        this.web = web;
        this.listings = listings;
        this.pages = pages;
        this.memories = memories;
        this.clock = clock;
        this.limit = limit;
    }

    /**
     * What to look at.
     *
     * @param url  any address of the site; the listing's own where its kind is given
     * @param kind what the editor says is there; null looks for the ways in which the site could be followed
     */
    public record Wish(URI url, Listing.@Nullable Kind kind, SourceRules rules) {

        /** A selector of links is an editor's word that there is a page of them. */
        Listing.@Nullable Kind given() {
            return kind == null && rules.links() != null ? Listing.Kind.PAGE : kind;
        }
    }

    public Previewed of(Wish wish) {
        if (!free.tryAcquire()) {
            return new Previewed.Nothing(PreviewProblem.BUSY, List.of());
        }
        PreviewRun run = new PreviewRun(wish, web, listings, pages, memories, clock, limit);
        Thread worker = Thread.ofVirtual().name("preview").start(() -> finish(run, wish));
        try {
            boolean ended = worker.join(limit);
            // What stands is looked at before the work is broken off: that is no trouble of the site's.
            Previewed seen = run.seen();
            if (!ended) {
                worker.interrupt();
            }
            return seen;
        } catch (InterruptedException e) {
            worker.interrupt();
            Thread.currentThread().interrupt();
            return run.seen();
        }
    }

    /** One site's oddities never end in an error page, and the place is free again only when the work has really ended. */
    private void finish(PreviewRun run, Wish wish) {
        try {
            run.go();
        } catch (RuntimeException | StackOverflowError e) {
            log.error("The preview of {} failed", wish.url(), e);
            run.failed();
        } finally {
            free.release();
        }
    }
}
