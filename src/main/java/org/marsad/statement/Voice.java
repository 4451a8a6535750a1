package org.marsad.statement;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks.
 *
 * @param entity id in the gazetteer
 * @param name   of a person whom the gazetteer does not know
 * @param type   of an anonymous source
 * @param count  how many of them, where it is stated
 * @param group  ids of those whom an anonymous source is said to belong to
 */
public record Voice(
        @Nullable String entity,
        @Nullable String name,
        boolean anonymous,
        @Nullable String type,
        @Nullable Integer count,
        Set<String> group) {

    /** An outlet on its own authority. */
    public static final Voice NOBODY = new Voice(null, null, false, null, null, Set.of());

    public static Voice of(String entity) {
        return new Voice(entity, null, false, null, null, Set.of());
    }

    public static Voice named(String name) {
        return new Voice(null, name, false, null, null, Set.of());
    }

    public static Voice anonymous(@Nullable String type, @Nullable Integer count, Set<String> group) {
        return new Voice(null, null, true, type, count, group);
    }

    /** Whether there is a name that can be held to it. */
    public boolean named() {
        return !anonymous && (entity != null || name != null);
    }
}
