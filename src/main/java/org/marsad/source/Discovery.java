package org.marsad.source;

import java.net.URI;
import org.marsad.fetch.Fetcher;
import org.marsad.fetch.Trouble;

/** Finds what to poll behind any address of a site: the address itself, its feeds, its sitemaps, else its links. */
public final class Discovery {

    public Discovery(Fetcher fetcher, ListingReader reader) {}

    public Found discover(URI url) {
        return new Found.Nothing(ListingOutcome.Reason.EMPTY, "");
    }

    /** What was found, or why nothing was. */
    public sealed interface Found {

        /** A listing to poll and what it holds now. */
        record At(Listing.Kind kind, URI url, Listing listing) implements Found {}

        record Unreachable(Trouble trouble, String detail) implements Found {}

        record Nothing(ListingOutcome.Reason reason, String detail) implements Found {}
    }
}
