package org.marsad.job;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which articles a job is about. */
public sealed interface Scope {

    /** One article. */
    record One(long article) implements Scope {}

    /** The articles of a source, or of all, dated within days, both inclusive; null is no limit. */
    record Span(
            @Nullable Long source,
            @Nullable LocalDate from,
            @Nullable LocalDate to) implements Scope {}

    /**
     * Articles picked by somebody else.
     *
     * @param reason why, as a sentence for the list of jobs
     */
    record Listed(List<Long> articles, String reason) implements Scope {

        public Listed {
            articles = List.copyOf(articles);
        }
    }
}
