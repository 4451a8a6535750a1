package org.marsad.source;

import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * A way to follow a site as the preview's form shows it and sends it back: what was found needs no keeping between two
 * requests. What a form sends is only shown again; nothing trusts it.
 */
record PreviewWay(
        Listing.Kind kind,
        URI url,
        Candidate.State state,
        int items,
        @Nullable Instant newest,
        @Nullable PreviewProblem problem) {

    static PreviewWay of(Candidate candidate) {
        return new PreviewWay(
                candidate.kind(),
                candidate.url(),
                candidate.state(),
                candidate.items(),
                candidate.newest(),
                candidate.problem());
    }

    /** Kind, number of articles, newest date or a hyphen, address; null for anything else. */
    static @Nullable PreviewWay parse(@Nullable String text) {
        String[] parts = text == null ? new String[0] : text.strip().split(" ", 4);
        if (parts.length != 4) {
            return null;
        }
        try {
            int items = Integer.parseInt(parts[1]);
            return new PreviewWay(
                    Listing.Kind.valueOf(parts[0]),
                    SourceDetails.address(parts[3]),
                    items > 0 ? Candidate.State.USABLE : Candidate.State.UNREAD,
                    Math.max(0, items),
                    parts[2].equals("-") ? null : Instant.parse(parts[2]),
                    null);
        } catch (IllegalArgumentException | DateTimeParseException | SourceDetails.Wrong notOurs) {
            return null;
        }
    }

    /** The form of {@link #parse}. */
    public String text() {
        return kind + " " + items + " " + (newest == null ? "-" : newest.toString()) + " " + url;
    }
}
