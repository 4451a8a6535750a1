package org.marsad.source;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An article that a listing points at.
 *
 * @param guid      the feed's own id of it, if there is one
 * @param published when the listing says it was published
 * @param changed   when the listing says it last changed, which is no date of publication but none can be later
 */
public record Item(
        URI url,
        @Nullable String guid,
        @Nullable String title,
        @Nullable Instant published,
        @Nullable Instant changed) {

    /** An article of which no change is known. */
    public Item(URI url, @Nullable String guid, @Nullable String title, @Nullable Instant published) {
        this(url, guid, title, published, null);
    }

    /** Whether the listing's dates show that it was published before a moment; false where they don't tell. */
    boolean before(Instant moment) {
        Instant latest = published == null ? changed : published;
        return latest != null && latest.isBefore(moment);
    }
}
