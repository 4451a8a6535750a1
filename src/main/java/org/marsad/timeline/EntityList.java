package org.marsad.timeline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.marsad.web.Slice;

/** The list of entities. */
record EntityList(
        Slice<Row> entities, List<Kind> kinds, @Nullable String kind, List<String> notices) {

    /** @param articles in which it is mentioned */
    record Row(long id, Name name, String kind, String description, int articles, int claims) {}

    record Kind(String kind, int count) {}
}
