package org.marsad.entity;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants of the gazetteer, whole or not at all.
 *
 * @param by   name of the account
 * @param put  entities as they shall be; each names its line of a file, else 1
 * @param gone entities to take away, with the one that their address leads to from now on
 * @param seen versions of the entities that the person saw, by id; what others changed since is not overwritten. Entities
 *             that are missing here are changed whatever their version, {@link #NEW} ones must not be there
 */
public record Change(String by, Act act, List<Line> put, List<Gone> gone, Map<String, Integer> seen) {

    /** The version of an entity that is not there yet. */
    public static final int NEW = -1;

    public enum Act {
        ADD,
        EDIT,
        DELETE,
        MERGE,
        SPLIT,
        IMPORT,
        UNDO
    }

    /** @param number of the line in the file that it came from */
    public record Line(int number, Entity entity) {}

    /** @param into id of the entity that took it over; null for none */
    public record Gone(String id, @Nullable String into) {}

    public static Change of(String by, Act act, List<Entity> put, List<Gone> gone, Map<String, Integer> seen) {
        return new Change(
                by, act, put.stream().map(entity -> new Line(1, entity)).toList(), gone, seen);
    }

    List<Entity> entities() {
        return put.stream().map(Line::entity).toList();
    }

    Set<String> goneIds() {
        return Set.copyOf(gone.stream().map(Gone::id).toList());
    }
}
