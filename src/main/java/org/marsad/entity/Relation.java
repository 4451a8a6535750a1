package org.marsad.entity;

import org.jspecify.annotations.Nullable;

/**
 * A tie to another entity.
 *
 * @param type     part_of, leads, deputy_of, ally_of, front_of, predecessor_of
 * @param from     ISO date as precise as known
 * @param to       ISO date as precise as known
 * @param source   who says so
 * @param disputed whether others say otherwise
 */
public record Relation(
        String type,
        String target,
        @Nullable String from,
        @Nullable String to,
        @Nullable String source,
        boolean disputed) {

    /** Undisputed, and nobody in particular says so. */
    public Relation(String type, String target, @Nullable String from, @Nullable String to) {
        this(type, target, from, to, null, false);
    }
}
