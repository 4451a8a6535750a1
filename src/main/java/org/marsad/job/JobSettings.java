package org.marsad.job;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How jobs are run.
 *
 * @param pollInterval how often jobs with something due are looked for
 * @param atOnce       jobs worked on at a time, oldest first
 * @param lanes        workers that one job may keep busy, on all nodes together
 * @param budget       longest time for a worker before it goes to the end of the queue
 * @param retry        how long after a failure that may pass a target is tried again, one try each; then it is a dead letter
 * @param part         targets written down in one transaction; those of a larger job are written in the background
 * @param keep         how long an ended job is kept
 */
public record JobSettings(
        @DefaultValue("2s") Duration pollInterval,
        @DefaultValue("3") int atOnce,
        @DefaultValue("2") int lanes,
        @DefaultValue("10s") Duration budget,
        @DefaultValue({"1m", "10m", "1h"}) List<Duration> retry,
        @DefaultValue("5000") int part,
        @DefaultValue("90d") Duration keep) {}
