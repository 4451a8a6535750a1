package org.marsad.entity;

import org.jspecify.annotations.Nullable;

/**
 * A tie to another entity.
 *
 * @param type part_of, leads, deputy_of, ally_of, front_of, predecessor_of
 * @param from ISO date as precise as known
 * @param to   ISO date as precise as known
 */
public record Relation(
        String type,
        String target,
        @Nullable String from,
        @Nullable String to) {}
