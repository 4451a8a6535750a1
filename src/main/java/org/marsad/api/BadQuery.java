package org.marsad.api;

import java.util.List;
import org.marsad.search.Problem;

/** A query that can't be taken as it is. */
final class BadQuery extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    BadQuery(List<Problem> problems) {
        super("The query in 'q' can't be read in "
                + (problems.size() == 1 ? "one place." : problems.size() + " places."));
        this.problems = problems;
    }

    List<Problem> problems() {
        return problems;
    }
}
