package org.marsad.entity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came, or would come, of a {@link Change}. */
public sealed interface Changed {

    /** @param id of the change in the history; 0 where it was only tried */
    record Done(long id, Gazetteer before, Gazetteer after, Touch touch) implements Changed {}

    /** Everything is so already. */
    record Nothing() implements Changed {}

    /** Somebody else changed the entity meanwhile. */
    record Overtaken(
            String entity, @Nullable String by, @Nullable Instant at) implements Changed {}

    /** @param problems never empty */
    record Refused(List<GazetteerReading.Problem> problems) implements Changed {}
}
