package org.marsad.search;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A search that somebody keeps, as one reader sees it.
 *
 * @param owner  name of the account; the reader's own may be renamed, shared and deleted
 * @param kind   {@code articles} or {@code claims}
 * @param seenAt when the reader last saw what it finds: by his word, else when it was saved
 * @param fresh  results that came since, up to a bound
 * @param more   whether there may be more of these
 */
public record SavedSearch(
        long id,
        String name,
        String query,
        String kind,
        boolean byNames,
        boolean shared,
        String owner,
        boolean own,
        Instant seenAt,
        int fresh,
        boolean more) {

    SavedSearch counted(int fresh, boolean more) {
        return new SavedSearch(id, name, query, kind, byNames, shared, owner, own, seenAt, fresh, more);
    }

    static @Nullable String nameOf(@Nullable String given) {
        String name =
                given == null ? "" : given.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return name.isEmpty() || name.length() > 100 ? null : name;
    }
}
