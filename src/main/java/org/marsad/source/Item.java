package org.marsad.source;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An article that a listing points at.
 *
 * @param guid      the feed's own id of it, if there is one
 * @param published when the listing says it was published
 */
public record Item(
        URI url,
        @Nullable String guid,
        @Nullable String title,
        @Nullable Instant published) {}
