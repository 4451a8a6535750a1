package org.marsad.timeline;

import java.time.Instant;

/** An article as a list shows it: never with its text. */
record ArticleRow(
        long id,
        String title,
        String excerpt,
        String language,
        Instant at,
        boolean dayOnly,
        long storyId,
        String reason,
        ClaimRow.Source source,
        int claims) {}
