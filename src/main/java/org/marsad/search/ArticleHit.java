package org.marsad.search;

import java.time.Instant;

/** An article among the results, with the lines that answer. */
record ArticleHit(
        long id,
        Marked title,
        Marked lines,
        String language,
        Instant at,
        boolean dayOnly,
        boolean fresh,
        Outlet source) {

    record Outlet(
            String name,
            @org.jspecify.annotations.Nullable String language,
            @org.jspecify.annotations.Nullable String grade) {}
}
