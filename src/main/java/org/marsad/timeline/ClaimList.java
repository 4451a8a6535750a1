package org.marsad.timeline;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.marsad.web.Slice;

/**
 * The list of claims.
 *
 * @param carried  by claim, the statement that it is an instance of; without those that wait to be settled
 * @param anything whether there is any article at all
 */
record ClaimList(
        Slice<ClaimRow> claims,
        Map<Long, Carried> carried,
        @Nullable Name speaker,
        @Nullable Name about,
        @Nullable Name via,
        Window window,
        List<String> stances,
        List<String> statuses,
        List<String> verdicts,
        List<Name> entities,
        List<String> notices,
        boolean anything) {}
