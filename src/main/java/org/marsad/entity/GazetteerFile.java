package org.marsad.entity;

import java.util.List;

/** The gazetteer as JSON Lines. */
public final class GazetteerFile {

    private GazetteerFile() {}

    /** The gazetteer that ships with Marsad. */
    public static Gazetteer bundled() {
        return Gazetteer.of("none", List.of());
    }
}
