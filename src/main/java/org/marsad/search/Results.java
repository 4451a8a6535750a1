package org.marsad.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search found.
 *
 * @param looked  how many of the newest results were counted and ranked
 * @param more    whether there are more than these
 * @param others  how many results of the other kind there are, up to a bound
 * @param next    where the list goes on; null at its end
 * @param similar names that are written like the query's words, where little was found
 * @param late    whether the search took longer than it may, so that nothing is told
 */
record Results(
        Target target,
        List<ArticleHit> articles,
        List<ClaimHit> claims,
        int looked,
        boolean more,
        int others,
        Facets facets,
        List<Similar> similar,
        @Nullable String next,
        boolean late) {

    /** @param query which asks for it instead */
    record Similar(String text, String query) {}

    static Results late(Target target) {
        return new Results(target, List.of(), List.of(), 0, false, 0, Facets.NONE, List.of(), null, true);
    }

    public boolean empty() {
        return articles.isEmpty() && claims.isEmpty();
    }
}
