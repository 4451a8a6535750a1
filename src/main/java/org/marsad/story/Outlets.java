package org.marsad.story;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is meant by an outlet's name. */
interface Outlets {

    /**
     * An outlet of the gazetteer, or one that is watched, or both.
     *
     * @param entityId row of the gazetteer; null where only the source is known
     * @param sourceId the source of that name; null where it is not watched under it
     */
    record Outlet(@Nullable Long entityId, @Nullable Long sourceId) {

        /** Equal for one outlet, under whichever of its names. */
        Object key() {
            return entityId == null ? List.of("watched", sourceId == null ? 0L : sourceId) : entityId;
        }

        boolean is(Outlet other) {
            return (entityId != null && entityId.equals(other.entityId))
                    || (sourceId != null && sourceId.equals(other.sourceId));
        }
    }

    /** Those of the names that are an outlet's, whatever their case, apostrophes and Arabic letter forms. */
    Map<String, Outlet> named(Set<String> names);
}
