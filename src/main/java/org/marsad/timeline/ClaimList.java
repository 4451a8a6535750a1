package org.marsad.timeline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.marsad.web.Slice;

/**
 * The list of claims.
 *
 * @param anything whether there is any article at all
 */
record ClaimList(
        Slice<ClaimRow> claims,
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
