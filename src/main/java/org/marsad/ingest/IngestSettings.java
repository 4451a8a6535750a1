package org.marsad.ingest;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When and how much is crawled.
 *
 * @param enabled      whether this node crawls at all
 * @param workers      sources that this node works on at a time; most of them wait for their hosts
 * @param pollInterval how often due sources are looked for
 * @param shortestInterval no source is looked at more often, however often it publishes, unless its own interval says so
 * @param longestInterval  every source that is well is looked at at least so often, unless its own interval says otherwise
 * @param itemsPerPoll most articles fetched from one source before it goes to the end of the queue
 * @param backfill     how far back a new source is read beyond what its listing holds; zero for not at all
 * @param recheck      how long after an article was first stored it is looked at again for silent edits, one look each
 * @param retry        how long after a failure that may pass an article is tried again, one try each; then daily for a month
 */
public record IngestSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("64") int workers,
        @DefaultValue("5s") Duration pollInterval,
        @DefaultValue("5m") Duration shortestInterval,
        @DefaultValue("6h") Duration longestInterval,
        @DefaultValue("200") int itemsPerPoll,
        @DefaultValue("30d") Duration backfill,
        @DefaultValue({"15m", "1h", "6h", "1d", "3d", "7d"}) List<Duration> recheck,
        @DefaultValue({"1m", "10m", "1h", "6h"}) List<Duration> retry) {}
