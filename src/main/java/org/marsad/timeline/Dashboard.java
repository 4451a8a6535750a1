package org.marsad.timeline;

import java.time.Instant;
import java.util.List;

/**
 * The dashboard.
 *
 * @param visited whether {@code since} is the reader's last visit; else it is a week ago
 */
record Dashboard(
        Instant since,
        boolean visited,
        NewStories.Counts counts,
        List<NewStories.Story> stories,
        List<Turns.Turn> turns,
        Unusual.Period unusual,
        CoverageNow.Counts coverage,
        List<CoverageNow.Troubled> troubled,
        List<ClaimRow> anonymous) {}
