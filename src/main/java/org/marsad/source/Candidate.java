package org.marsad.source;

import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A way in which a source could be followed.
 *
 * @param title   the listing's own; empty where it has none
 * @param items   how many articles it lists
 * @param newest  the date of the newest of them, if it dates them
 * @param links   CSS selector of a listing page's links to articles, if there is one
 * @param problem why it can't be followed; {@code null} unless {@link State#UNUSABLE}
 */
public record Candidate(
        Listing.Kind kind,
        URI url,
        State state,
        String title,
        int items,
        @Nullable Instant newest,
        @Nullable String links,
        @Nullable PreviewProblem problem) {

    public enum State {
        USABLE,
        /** The site names it; it was not looked at. */
        UNREAD,
        UNUSABLE
    }

    static Candidate usable(URI url, Listing listing, @Nullable String links) {
        Instant newest = listing.items().stream()
                .map(Item::published)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(null);
        return new Candidate(
                listing.kind(),
                url,
                State.USABLE,
                listing.title(),
                listing.items().size(),
                newest,
                links,
                null);
    }

    static Candidate unread(Listing.Kind kind, URI url) {
        return new Candidate(kind, url, State.UNREAD, "", 0, null, null, null);
    }

    static Candidate unusable(Listing.Kind kind, URI url, PreviewProblem problem) {
        return new Candidate(kind, url, State.UNUSABLE, "", 0, null, null, problem);
    }
}
